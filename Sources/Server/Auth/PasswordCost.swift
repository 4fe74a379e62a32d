import CAccordSodium

/// How much work one password hash is (argon2id, RFC 9106).
struct PasswordCost: Sendable, Hashable {
    /// Passes over the memory.
    var passes: UInt64
    /// Bytes of memory.
    var memory: Int

    /// 19 MiB and 2 passes: what OWASP asks for at least.
    static let standard = PasswordCost(passes: 2, memory: 19 * 1_048_576)
    /// The least that libsodium does, for tests.
    static let minimum = PasswordCost(passes: 1, memory: Int(crypto_pwhash_argon2id_MEMLIMIT_MIN))
}
