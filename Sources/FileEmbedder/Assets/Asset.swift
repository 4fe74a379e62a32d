/// A text file that a browser reads.
struct Asset {
    /// Where it is below its folder: `views/users.js`.
    var name: String
    var text: String

    init(path: String, below folder: String) throws(Diagnostic) {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        guard path.hasPrefix(prefix), path != prefix else {
            throw Diagnostic(path: path, message: "is not below \(folder)")
        }
        name = String(path.dropFirst(prefix.count))
        guard name.utf8.allSatisfy(Self.isPlain) else {
            throw Diagnostic(
                path: path, message: "its name may hold letters and digits of ASCII, '.', '_', '-' and '/'")
        }
        text = try TextFile.readPlain(path)
    }

    /// Octets that stand for themselves in a URL's path.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "._-/".utf8.contains(byte)
        }
    }
}
