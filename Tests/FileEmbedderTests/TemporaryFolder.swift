#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A new folder with these files, which goes away with the value.
final class TemporaryFolder {
    /// What the system says when it can't make one.
    struct Failure: Error {
        var code: CInt
    }

    let path: String
    private let names: [String]
    /// The files' paths.
    var files: [String] { names.map { "\(path)/\($0)" } }

    init(_ files: [(name: String, text: [UInt8])]) throws {
        var template = Array("/tmp/accord-embedder-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure(code: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        names = files.map(\.name)
        for (path, file) in zip(self.files, files) {
            let descriptor = creat(path, 0o600)
            defer { close(descriptor) }
            guard write(descriptor, file.text, file.text.count) == file.text.count else {
                throw Failure(code: errno)
            }
        }
    }

    deinit {
        for file in files { unlink(file) }
        rmdir(path)
    }
}
