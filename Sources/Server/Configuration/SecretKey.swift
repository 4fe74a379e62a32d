import AccordRuntime

/// The key that signs tokens: 32 bytes or more, never shown.
struct SecretKey: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible {
    let bytes: [UInt8]

    /// The value that `.env.example` shows.
    static let sample = "replace-this-sample-by-32-random-bytes-or-more"

    init(_ text: String) throws(ConfigurationError.Fault) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 32 else { throw .shortSecret(bytes: bytes.count) }
        guard text != Self.sample else { throw .sampleSecret }
        guard Set(bytes).count >= 8 else { throw .monotonousSecret }
        self.bytes = bytes
    }

    /// 32 random bytes, as hexadecimal digits.
    static func random() throws(ConfigurationError.Fault) -> SecretKey {
        try SecretKey(Hexadecimal.encode(Sodium.randomBytes(32)))
    }

    /// The key of a file, which is made with a random one when there is none.
    static func kept(at path: String) throws(ConfigurationError.Fault) -> SecretKey {
        do {
            let line = try TextFile.read(path).prefix { $0 != UInt8(ascii: "\n") }
            return try SecretKey(String(decoding: line, as: UTF8.self))
        } catch let error as TextFile.SystemError {
            guard error.isNotFound else { throw .secretFile(path: path, reason: error.reason) }
        } catch let fault as ConfigurationError.Fault {
            throw .secretFile(path: path, reason: fault.sentence)
        } catch {
            throw .secretFile(path: path, reason: "\(error)")
        }
        let key = try random()
        do {
            try TextFile.createPrivate(path, key.bytes + [UInt8(ascii: "\n")])
        } catch {
            // Another process may have made it a moment ago; then its key is the key.
            guard error.isExisting else { throw .secretFile(path: path, reason: error.reason) }
            return try kept(at: path)
        }
        return key
    }

    var description: String { "SecretKey(…)" }
    var debugDescription: String { description }
}
