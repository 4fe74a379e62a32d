import Testing

@testable import Server

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("Development's key")
struct SecretKeyTests {
    @Test("It is made once, for its owner only, and kept")
    func keptKey() throws {
        let path = "/tmp/accord-key-\(UInt64.random(in: 0 ... .max))"
        defer { unlink(path) }
        let key = try SecretKey.kept(at: path)
        #expect(key.bytes.count == 64)
        #expect(try SecretKey.kept(at: path) == key)
        var status = stat()
        #expect(stat(path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test("A file with a weak key is an error that names the file")
    func weakFile() throws {
        let path = "/tmp/accord-key-\(UInt64.random(in: 0 ... .max))"
        defer { unlink(path) }
        try TextFile.createPrivate(path, Array("short\n".utf8))
        let fault = #expect(throws: ConfigurationError.Fault.self) { try SecretKey.kept(at: path) }
        #expect(fault?.sentence.hasPrefix(path) == true)
    }
}
