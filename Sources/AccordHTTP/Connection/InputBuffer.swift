/// What a client has sent and nobody has taken yet, and how much of it may be taken now.
struct InputBuffer {
    var parser: RequestParser
    /// Octets that were read and not yet taken.
    var pending: [UInt8] = []
    /// Whether a proxy's header comes first.
    var awaitsProxyHeader = false
    /// Whether a call further up the stack is taking octets now.
    var isTaking = false
    var isPaused = false
    /// Whether what is pending waits for the loop's next turn.
    var isPostponed = false
    private var budget = TurnBudget()

    /// Octets kept for later requests while one is being answered; reading pauses beyond.
    static let pendingLimit = 64 * 1024

    init(_ limits: HTTPLimits) { parser = RequestParser(limits) }

    /// Counts what is taken in this turn of the loop; false when the connection has had its share.
    mutating func spend(requests: Int = 0, octets: Int = 0, turn: UInt64) -> Bool {
        budget.spend(requests, octets, turn)
    }

    /// Whether more may be taken in this turn.
    func mayTake(in turn: UInt64) -> Bool { !budget.isSpent(in: turn) }
}

/// A connection's share of one turn of its loop, so that one that pipelines requests or uploads at full speed does
/// not keep the others waiting.
struct TurnBudget {
    private var turn: UInt64 = 0
    private var requests = 0
    private var octets = 0

    static let requestLimit = 16
    static let octetLimit = 256 * 1024

    /// Counts; false when the budget of the turn is spent.
    mutating func spend(_ requests: Int, _ octets: Int, _ turn: UInt64) -> Bool {
        if turn != self.turn { (self.turn, self.requests, self.octets) = (turn, 0, 0) }
        self.requests += requests
        self.octets += octets
        return !isSpent(in: turn)
    }

    func isSpent(in turn: UInt64) -> Bool {
        turn == self.turn && (requests >= Self.requestLimit || octets >= Self.octetLimit)
    }
}
