import Testing

@testable import AccordHTTP

/// The transitions of a connection, without a socket.
@Suite struct ConnectionStateTests {
    typealias State = ConnectionState

    private static func state(_ events: [State.Event]) -> State {
        var state = State()
        for event in events { _ = state.take(event) }
        return state
    }

    /// Ways to each phase.
    private static let idle: [State.Event] = []
    private static let head: [State.Event] = [.requestBegan]
    private static let handling = head + [.dispatched(.complete)]
    private static let arriving = head + [.dispatched(.arriving)]
    private static let streaming = handling + [.streamBegan]
    private static let receiving = arriving + [.streamBegan]
    private static let closing = handling + [.outputFilled, .refused]
    private static let lingering = closing + [.outputDrained]
    private static let closed = handling + [.broke]
    private static let all = [
        idle, head, handling, arriving, streaming, receiving, closing, lingering, closed,
    ]

    struct Row: CustomTestStringConvertible {
        var before: [State.Event]
        var event: State.Event
        var effect: State.Effect
        var phase: State.Phase
        var testDescription: String { "\(ConnectionStateTests.state(before).phase): \(event)" }
    }

    private static let rows: [Row] = [
        // A request and its response.
        Row(before: idle, event: .requestBegan, effect: .nothing, phase: .head),
        Row(before: head, event: .dispatched(.complete), effect: .nothing, phase: .handling(.complete)),
        Row(before: arriving, event: .contentEnded, effect: .nothing, phase: .handling(.complete)),
        Row(before: receiving, event: .contentEnded, effect: .nothing, phase: .streaming(.complete)),
        Row(before: handling, event: .streamBegan, effect: .nothing, phase: .streaming(.complete)),
        Row(before: handling, event: .responded(persists: true), effect: .proceed, phase: .idle),
        Row(before: streaming, event: .responded(persists: true), effect: .proceed, phase: .idle),
        Row(before: handling, event: .responded(persists: false), effect: .finish, phase: .closing),
        // What follows content that has not come can't be found.
        Row(before: arriving, event: .responded(persists: true), effect: .finish, phase: .closing),
        Row(before: receiving, event: .responded(persists: true), effect: .finish, phase: .closing),
        Row(
            before: handling + [.serverStops], event: .responded(persists: true), effect: .finish,
            phase: .closing),
        // The end.
        Row(before: closing, event: .outputDrained, effect: .linger, phase: .lingering),
        Row(before: handling, event: .outputDrained, effect: .proceed, phase: .handling(.complete)),
        Row(before: closing + [.inputEnded], event: .outputDrained, effect: .close, phase: .closed),
        Row(before: lingering, event: .inputEnded, effect: .close, phase: .closed),
        // A client that sends no more.
        Row(before: idle, event: .inputExhausted, effect: .close, phase: .closed),
        Row(before: [.outputFilled], event: .inputExhausted, effect: .finish, phase: .closing),
        Row(before: head, event: .inputExhausted, effect: .refuse(.incomplete), phase: .head),
        Row(before: arriving, event: .inputExhausted, effect: .failContent, phase: .handling(.arriving)),
        Row(before: handling, event: .inputExhausted, effect: .nothing, phase: .handling(.complete)),
        // Time.
        Row(before: idle, event: .deadline, effect: .close, phase: .closed),
        Row(before: head, event: .deadline, effect: .refuse(.readingTimeout), phase: .head),
        Row(
            before: handling, event: .deadline, effect: .refuse(.handlingTimeout), phase: .handling(.complete)
        ),
        Row(
            before: arriving, event: .deadlinePassed(hasProgress: false, isReading: true),
            effect: .refuse(.readingTimeout), phase: .handling(.arriving)),
        Row(before: streaming, event: .deadline, effect: .extend, phase: .streaming(.complete)),
        Row(before: streaming + [.inputEnded], event: .deadline, effect: .close, phase: .closed),
        Row(before: lingering, event: .deadline, effect: .close, phase: .closed),
        Row(before: streaming + [.outputFilled], event: .deadline, effect: .close, phase: .closed),
        Row(
            before: closing, event: .deadlinePassed(hasProgress: true, isReading: false), effect: .extend,
            phase: .closing),
        // The server stops.
        Row(before: idle, event: .serverStops, effect: .hasten, phase: .idle),
        Row(before: handling, event: .serverStops, effect: .nothing, phase: .handling(.complete)),
    ]

    @Test("Each event has its effect", arguments: rows)
    func transition(row: Row) {
        var state = Self.state(row.before)
        #expect(state.take(row.event) == row.effect)
        #expect(state.phase == row.phase)
    }

    @Test("What is closed stays so, and does nothing more")
    func end() {
        for event in Self.rows.map(\.event) {
            var state = Self.state(Self.closed)
            #expect(state.take(event) == .nothing && state.phase == .closed)
        }
    }

    @Test("A connection that breaks is closed, wherever it stands")
    func breaking() {
        for before in Self.all where Self.state(before).phase != .closed {
            var state = Self.state(before)
            #expect(state.take(.broke) == .close && state.phase == .closed)
        }
    }

    @Test("Every state that any events lead to comes to an end when the client is silent and time passes")
    func liveness() {
        var generator = SystemRandomNumberGenerator()
        let events = Self.rows.map(\.event)
        for _ in 0..<2000 {
            var state = State()
            for _ in 0..<20 { _ = state.take(events.randomElement(using: &generator) ?? .broke) }
            var rounds = 0
            while state.phase != .closed, rounds < 10 {
                rounds += 1
                _ = state.take(.inputEnded)
                if case .refuse = state.take(.deadline) { _ = state.take(.refused) }
                _ = state.take(.outputDrained)
            }
            #expect(state.phase == .closed)
        }
    }
}

extension ConnectionState.Event {
    fileprivate static let deadline = Self.deadlinePassed(hasProgress: false, isReading: false)
}
