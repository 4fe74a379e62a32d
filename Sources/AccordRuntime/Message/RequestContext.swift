import Synchronization

/// What is known about a request beside its message: who is asking, under which id, and what
/// has been found out about it on its way.
public final class RequestContext: Sendable {
    /// A number that no other request of this process has.
    public let number: UInt64
    /// The address of the peer, without its port; nil in process.
    public let peerAddress: String?
    /// Whether the request came over TLS that this server ends.
    public let isSecure: Bool
    /// The certificate that the client showed, where the server asks for one and it is good.
    public let clientCertificate: ClientCertificate?
    /// Where what happens is written.
    public let logger: Logger

    private let fields: HeaderFields
    private let samplesTraces: Bool
    private let notes = Mutex(Notes())
    /// The place of the operation in the route table; -1 before it is known.
    private let place = Atomic<Int>(-1)

    private struct Notes {
        var operation: String?
        var user: String?
        var violation: ContractViolation?
        var trace: TraceContext?
    }

    /// A context; each part has a value for requests in process.
    ///
    /// - Parameters:
    ///   - fields: the request's header section, which may name a trace.
    ///   - samplesTraces: whether traces that begin here are recorded.
    public init(
        number: UInt64 = RequestContext.nextNumber(), peerAddress: String? = nil, isSecure: Bool = false,
        clientCertificate: ClientCertificate? = nil, logger: Logger = .disabled,
        fields: HeaderFields = HeaderFields(), samplesTraces: Bool = false
    ) {
        self.number = number
        self.peerAddress = peerAddress
        self.isSecure = isSecure
        self.clientCertificate = clientCertificate
        self.logger = logger
        self.fields = fields
        self.samplesTraces = samplesTraces
    }

    /// The request's id as it stands in the log and in a 500's body: 16 hexadecimal digits.
    public var id: String { Self.id(of: number) }

    /// The id of the request with this number.
    public static func id(of number: UInt64) -> String {
        Hexadecimal.encode((0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) })
    }

    /// The operationId of the operation that answers, once it is routed.
    public var operation: String? {
        get { notes.withLock { $0.operation } }
        set { notes.withLock { $0.operation = newValue } }
    }

    /// The place of that operation in the route table; nil for what is no operation of the contract.
    public var operationIndex: Int? {
        let place = place.load(ordering: .relaxed)
        return place < 0 ? nil : place
    }

    /// Tells which operation answers.
    @usableFromInline
    func route(to operation: String, at index: Int) {
        self.operation = operation
        place.store(index, ordering: .relaxed)
    }

    /// The trace that the request belongs to, for requests that are sent on its behalf. It is looked for when somebody
    /// asks.
    public var trace: TraceContext {
        notes.withLock { notes in
            if let trace = notes.trace { return trace }
            let trace = TraceContext(fields) ?? TraceContext(isSampled: samplesTraces)
            notes.trace = trace
            return trace
        }
    }

    /// Who is asking, once an authenticator has found out: what the access log shows.
    public var user: String? {
        get { notes.withLock { $0.user } }
        set { notes.withLock { $0.user = newValue } }
    }

    /// What the operation's answer breaks, if it was found to break the contract.
    var violation: ContractViolation? {
        get { notes.withLock { $0.violation } }
        set { notes.withLock { $0.violation = newValue } }
    }

    private static let counter = Atomic<UInt64>(UInt64.random(in: 0...UInt64.max / 2))

    /// The next request number: a random start for the process, then one by one.
    public static func nextNumber() -> UInt64 {
        counter.wrappingAdd(1, ordering: .relaxed).newValue
    }
}
