import AccordRuntime
import Testing

/// The texts of JSONTestSuite: `y_` is JSON, `n_` is not, and of `i_` each reader may think what it wants.
@Suite("JSON parsing corpus", .enabled(if: SharedCorpus.isExpected, SharedCorpus.absence))
struct JSONCorpusTests {
    @Test("accepts every text that is JSON")
    func accepted() throws {
        for file in try files("y_") {
            let result = JSONReader.read(file.bytes) { $0.value() }
            #expect(result.syntaxError == nil && result.faults.isEmpty && result.value != nil, "\(file.name)")
        }
    }

    @Test("refuses every text that is not JSON")
    func refused() throws {
        for file in try files("n_") {
            let result = JSONReader.read(file.bytes) { $0.value() }
            #expect(result.syntaxError != nil && result.value == nil, "\(file.name)")
        }
    }

    @Test("gives an answer to every text on which readers differ")
    func undefined() throws {
        for file in try files("i_") {
            let result = JSONReader.read(file.bytes) { $0.value() }
            let isRefused = result.syntaxError != nil || !result.faults.isEmpty
            #expect(isRefused == (result.value == nil), "\(file.name)")
        }
    }

    @Test("judges texts that are skipped as texts that are read")
    func skipped() throws {
        for file in try files("") {
            let read = JSONReader.read(file.bytes) { $0.value() }
            let skipped = JSONReader.read(file.bytes) { $0.skip() }
            #expect(read.syntaxError == skipped.syntaxError, "\(file.name)")
        }
    }

    @Test("writes what it read so that it reads the same again")
    func roundTrip() throws {
        for file in try files("y_") {
            let value = try JSONValue(parsing: file.bytes)
            #expect(try JSONValue(parsing: value.encoded) == value, "\(file.name)")
        }
    }

    private func files(_ prefix: String) throws -> [(name: String, bytes: [UInt8])] {
        let files = try SharedCorpus.files("json-test-suite/test_parsing").filter {
            $0.name.hasPrefix(prefix)
        }
        try #require(!files.isEmpty)
        return files
    }
}
