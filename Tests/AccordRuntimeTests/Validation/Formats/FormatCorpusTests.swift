import AccordRuntime
import Testing

/// The format cases of the JSON Schema test suite.
@Suite("JSON Schema format corpus", .enabled(if: SharedCorpus.isExpected, SharedCorpus.absence))
struct FormatCorpusTests {
    /// Texts on which we differ on purpose, each with its reason. Only ever made shorter.
    private static let deviations: [StringFormat: Set<String>] = [:]

    @Test("judges each text of each file as the suite does")
    func verdicts() throws {
        var count = 0
        for file in try files() {
            let name = String(file.name.dropLast(5))
            // The suite's name for a format that nobody knows, whose texts all are valid.
            if name == "unknown" { continue }
            let format = try #require(StringFormat(rawValue: name), "\(name) is not checked")
            var differing: Set<String> = []
            for (data, isValid) in try cases(file.bytes) {
                guard let text = data.stringValue else { continue }
                count += 1
                if format.accepts(text) != isValid { differing.insert(text) }
            }
            #expect(differing == Self.deviations[format, default: []], "\(name)")
        }
        #expect(count >= 351)
    }

    @Test("finds that values which are no texts are of every format")
    func others() throws {
        for file in try files() {
            for (data, isValid) in try cases(file.bytes) where data.stringValue == nil {
                #expect(isValid, "\(file.name)")
            }
        }
    }

    private func files() throws -> [(name: String, bytes: [UInt8])] {
        let files = try SharedCorpus.files("json-schema-test-suite/tests/draft2020-12/optional/format")
        try #require(!files.isEmpty)
        return files
    }

    private func cases(_ bytes: [UInt8]) throws -> [(data: JSONValue, isValid: Bool)] {
        try (JSONValue(parsing: bytes).arrayValue ?? []).flatMap { group in
            try (group["tests"]?.arrayValue ?? []).map { test in
                (try #require(test["data"]), try #require(test["valid"]) == .bool(true))
            }
        }
    }
}
