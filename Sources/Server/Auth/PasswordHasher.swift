import CAccordSodium

/// Hashes passwords with argon2id (RFC 9106), off the event loops.
struct PasswordHasher: Sendable {
    private let cost: PasswordCost
    private let workers: WorkerThreads

    /// A hasher with its own threads.
    init(_ settings: PasswordSettings) {
        cost = settings.cost
        workers = WorkerThreads(threads: settings.threads, queue: settings.queue)
    }

    /// How many passwords wait for a thread.
    var waiting: Int { workers.waiting }

    /// A password's hash as text that holds its own salt and cost, `$argon2id$…`. Throws when too
    /// many hashes are waiting.
    func hash(_ password: String) async throws(WorkerThreads.Overloaded) -> String {
        let cost = cost
        let hash = try await workers.run { Self.hash(password, cost) }
        // libsodium fails only without memory; the queue is what bounds how much is asked for.
        guard let hash else { throw WorkerThreads.Overloaded() }
        return hash
    }

    /// Whether a password is the one of a hash. Without a hash it takes the same time and says
    /// no, so that nobody learns which accounts exist.
    func verify(
        _ password: String, against hash: String?
    ) async throws(WorkerThreads.Overloaded) -> Bool {
        let cost = cost
        return try await workers.run {
            guard let hash else {
                _ = Self.hash(password, cost)
                return false
            }
            return Self.matches(password, hash)
        }
    }

    /// A hash on the calling thread, nil without memory for it: for the command line.
    static func hash(_ password: String, _ cost: PasswordCost) -> String? {
        _ = Sodium.isReady
        let password = password.utf8.map { CChar(bitPattern: $0) }
        var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let status = crypto_pwhash_str(&text, password, UInt64(password.count), cost.passes, cost.memory)
        guard status == 0 else { return nil }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func matches(_ password: String, _ hash: String) -> Bool {
        _ = Sodium.isReady
        let password = password.utf8.map { CChar(bitPattern: $0) }
        return hash.withCString { crypto_pwhash_str_verify($0, password, UInt64(password.count)) == 0 }
    }
}
