/// What the TLS sessions of one loop share: the certificates of the day, memory, and turns in which handshakes go on.
final class TLSAcceptor {
    /// What new sessions begin with.
    var context: TLSContext
    let memory = TLSMemory()
    /// How long a handshake may take, in milliseconds.
    let handshakeTime: UInt64
    private let loop: EventLoop
    private var waiting: [() -> Void] = []
    private var turn: UInt64 = 0
    private var steps = 0

    /// Steps of handshakes in one turn of the loop. The dearest takes as long as dozens of requests, so that a crowd
    /// of new clients would keep the others waiting.
    private static let stepsInTurn = 8

    init(_ context: TLSContext, on loop: EventLoop, handshakeTime: UInt64) {
        self.context = context
        self.loop = loop
        self.handshakeTime = handshakeTime
    }

    /// Whether a handshake may go on now; else it waits with `wait`.
    func mayStep() -> Bool {
        if loop.turn != turn { (turn, steps) = (loop.turn, 0) }
        guard waiting.isEmpty, steps < Self.stepsInTurn else { return false }
        steps += 1
        return true
    }

    /// Has a step done in one of the next turns, in the order of coming.
    func wait(_ step: @escaping () -> Void) {
        if waiting.isEmpty { loop.postpone { [self] in goOn() } }
        waiting.append(step)
    }

    private func goOn() {
        (turn, steps) = (loop.turn, Self.stepsInTurn)
        let some = waiting.prefix(Self.stepsInTurn)
        for step in some { step() }
        waiting.removeFirst(some.count)
        if !waiting.isEmpty { loop.postpone { [self] in goOn() } }
    }
}
