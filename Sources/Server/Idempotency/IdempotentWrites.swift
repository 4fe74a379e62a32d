import AccordDatabase
import AccordRuntime

/// Writes that are done once, however often a client sends them.
///
/// ```swift
/// return try await writes.once(input, caller) { connection in
///     let list = try connection.insertBucketList(input.body.name, ownerID: caller.session.userID, now: now)
///     return .created(list.representation, location: list.path, eTag: EntityTag.text(list.version))
/// }
/// ```
///
/// The answer is kept in the transaction that it tells of, so there is never one without the other. What
/// holds tokens must not go this way.
struct IdempotentWrites: Sendable {
    /// For how long a key stands for its request.
    static let lifetime: Int64 = 24 * 60 * 60

    let database: Database
    /// Keeps what was asked for unreadable, and unguessable, to who reads the database.
    let secret: SecretKey
    var now: @Sendable () -> DateTime = { .now }
    private let inFlight = RequestsInFlight()

    init(database: Database, secret: SecretKey, now: @escaping @Sendable () -> DateTime = { .now }) {
        self.database = database
        self.secret = secret
        self.now = now
    }

    /// Runs `body` as a transaction and returns its answer. With an `Idempotency-Key` that the caller used
    /// for the operation before, it runs nothing and throws the first answer.
    ///
    /// Only an answer that was good is kept: what `body` throws, or returns with another status, undoes what
    /// it did and leaves the key free. Throws a 422 when the key stands for another request, and a 409 while
    /// the first one is at work.
    func once<Input: IdempotentInput>(
        _ input: Input, _ caller: Caller,
        _ body: @escaping @Sendable (Connection) throws -> Input.Output
    ) async throws -> Input.Output {
        guard let request = input.idempotentRequest() else { return try await database.write(body) }
        let scope = IdempotencyScope(
            userID: caller.session.userID, operation: request.operation, key: request.key)
        let message = Array("idempotency\0".utf8) + request.content
        let digest = Sodium.hmacSHA256(message.span, key: secret.bytes)
        guard inFlight.begin(scope) else { throw Problem.requestInFlight }
        defer { inFlight.end(scope) }
        let now = now()
        return try await database.write { connection in
            if let kept = try connection.keptAnswer(scope, now: now) {
                throw kept.requestDigest == digest ? KeptResponse(kept.response) : Problem.keyReused
            }
            let output = try body(connection)
            let response = try output.response()
            guard response.status.isSuccess else { throw output }
            try connection.keep(
                KeptAnswer(requestDigest: digest, response: response), scope,
                until: now.adding(seconds: Self.lifetime))
            return output
        }
    }
}

extension Problem {
    /// 422: the key stands for another request.
    fileprivate static let keyReused = Problem(
        422, .other,
        "The Idempotency-Key stands for another request. Take a new key for each thing that is to be made.")

    /// 409: the first request with the key has not been answered yet.
    fileprivate static let requestInFlight = Problem(
        409, .other, "The first request with this Idempotency-Key is still at work. Try again in a second.",
        fields: ["Retry-After": "1"])
}
