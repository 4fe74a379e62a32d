import CAccordSodium

/// The few calls of libsodium that the server makes.
enum Sodium {
    /// Whether the library is ready; asking prepares it, once.
    static let isReady = sodium_init() >= 0

    /// Bytes that nobody can guess.
    static func randomBytes(_ count: Int) -> [UInt8] {
        _ = isReady
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// HMAC-SHA-256 (RFC 2104) under a key of any length, 32 bytes.
    ///
    /// The streaming functions take the key as it is; the one-shot function of libsodium wants
    /// exactly 32 bytes, and signatures of longer keys would not verify elsewhere.
    static func hmacSHA256(_ message: Span<UInt8>, key: [UInt8]) -> [UInt8] {
        var state = crypto_auth_hmacsha256_state()
        var code = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
        crypto_auth_hmacsha256_init(&state, key, key.count)
        message.withUnsafeBufferPointer {
            // The bytes are read before the closure ends.
            _ = crypto_auth_hmacsha256_update(&state, $0.baseAddress, UInt64($0.count))
        }
        crypto_auth_hmacsha256_final(&state, &code)
        return code
    }

    /// SHA-256 (FIPS 180-4), 32 bytes.
    static func sha256(_ message: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256(&digest, message, UInt64(message.count))
        return digest
    }

    /// Whether two runs of bytes are equal, in a time that depends on their length only.
    static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }
}
