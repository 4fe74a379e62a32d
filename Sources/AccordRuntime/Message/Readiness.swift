import Synchronization

/// Whether a server wants new clients, as a load balancer asks before it sends any.
public final class Readiness: Sendable {
    private let hasEnded = Atomic(false)

    /// Ready.
    public init() {}

    /// False from the moment that the server was told to stop.
    public var isReady: Bool { !hasEnded.load(ordering: .relaxed) }

    /// Says that the server stops. There is no way back.
    public func end() { hasEnded.store(true, ordering: .relaxed) }
}
