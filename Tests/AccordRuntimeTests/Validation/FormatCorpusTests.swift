import AccordRuntime
import Testing

/// The format cases of the JSON Schema test suite.
@Suite("JSON Schema format corpus", .enabled(if: SharedCorpus.isExpected, SharedCorpus.absence))
struct FormatCorpusTests {
    /// Texts on which we differ on purpose: addresses that nobody can register with. Only ever made shorter.
    private static let deviations: [StringFormat: Set<String>] = [
        .email: [
            #""joe..bloggs"@example.com"#, #""joe@bloggs"@example.com"#, "joe.bloggs@[127.0.0.1]",
            "joe.bloggs@[IPv6:::1]",
        ]
    ]

    @Test(
        "judges each text as the suite does, but for the listed ones",
        arguments: [
            ("date-time.json", .dateTime), ("email.json", .email), ("idn-email.json", .internationalEmail),
            ("ipv4.json", .ipv4), ("iri.json", .iri), ("relative-json-pointer.json", .relativeJSONPointer),
            ("time.json", .time), ("uri.json", .uri), ("uri-template.json", .uriTemplate),
            ("uuid.json", .uuid),
        ] as [(String, StringFormat)])
    func verdicts(_ name: String, _ format: StringFormat) throws {
        let folder = "json-schema-test-suite/tests/draft2020-12/optional/format"
        let file = try #require(try SharedCorpus.files(folder).first { $0.name == name })
        var differing: Set<String> = []
        var count = 0
        for group in try JSONValue(parsing: file.bytes).arrayValue ?? [] {
            for test in group["tests"]?.arrayValue ?? [] {
                guard let text = test["data"]?.stringValue, let isValid = test["valid"] else { continue }
                count += 1
                if .bool(format.accepts(text)) != isValid { differing.insert(text) }
            }
        }
        #expect(count > 0)
        #expect(differing == Self.deviations[format, default: []])
    }
}
