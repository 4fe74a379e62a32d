#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What is wrong with a file, as a compiler says it.
struct Diagnostic: Error, CustomStringConvertible {
    var path: String
    var message: String

    var description: String { "\(path):1:1: error: \(message)" }
}

/// Reading and writing whole files.
enum TextFile {
    static func read(_ path: String) throws(Diagnostic) -> String {
        guard let file = fopen(path, "r") else { throw failure(path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
            bytes += buffer[..<count]
        }
        guard ferror(file) == 0 else { throw failure(path) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Diagnostic(path: path, message: "is not UTF-8")
        }
        return text
    }

    /// A file's text with lines that end in LF; other control characters than tabs are refused.
    static func readPlain(_ path: String) throws(Diagnostic) -> String {
        let text = try read(path).replacing("\r\n", with: "\n")
        guard !text.unicodeScalars.contains(where: { $0.value < 32 && $0 != "\n" && $0 != "\t" }) else {
            throw Diagnostic(path: path, message: "holds control characters")
        }
        return text
    }

    static func write(_ text: String, to path: String) throws(Diagnostic) {
        guard let file = fopen(path, "w") else { throw failure(path) }
        let isWritten = fputs(text, file) >= 0
        guard fclose(file) == 0, isWritten else { throw failure(path) }
    }

    private static func failure(_ path: String) -> Diagnostic {
        Diagnostic(path: path, message: String(cString: strerror(errno)))
    }
}
