import Synchronization

/// The requests with an `Idempotency-Key` that this process is at work on. Those of other processes are
/// told apart by the database, where one waits for the other.
final class RequestsInFlight: Sendable {
    private let scopes = Mutex<Set<IdempotencyScope>>([])

    /// Takes note of a request; false when there is one of the scope already.
    func begin(_ scope: IdempotencyScope) -> Bool { scopes.withLock { $0.insert(scope).inserted } }

    /// The request was answered.
    func end(_ scope: IdempotencyScope) { scopes.withLock { _ = $0.remove(scope) } }
}
