@testable import AccordHTTP
@testable import AccordRuntime

/// The first byte says what the others are: requests in pieces of any size, or what happens to a connection.
func fuzz(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let rest = Array(bytes.dropFirst())
    if first % 4 == 0 { events(Choices(rest)) } else { requests(rest, Int(first)) }
}

// MARK: - Requests

/// However the octets are cut, the same requests are found, and the same is refused.
private func requests(_ octets: [UInt8], _ cut: Int) {
    let whole = outcome(octets, piece: octets.count)
    expect(outcome(octets, piece: 1) == whole, "octet by octet it reads otherwise")
    expect(outcome(octets, piece: cut) == whole, "in pieces of \(cut) it reads otherwise")
}

private func outcome(_ octets: [UInt8], piece: Int) -> String {
    var result = ""
    var limits = HTTPLimits()
    (limits.requestLine, limits.headerSection, limits.fieldCount, limits.body) = (100, 200, 8, 64)
    var parser = RequestParser(limits)
    var body: BodyDecoder?
    var (taken, end) = (0, 0)
    do throws(Problem) {
        while end < octets.count {
            end = min(octets.count, end + max(1, piece))
            let part = Array(octets[taken..<end])
            var offset = 0
            while try step(&parser, &body, part, &offset, limits, &result) {}
            taken += offset
        }
    } catch {
        result += "!\(error.status.rawValue)"
    }
    return result
}

private func step(
    _ parser: inout RequestParser, _ body: inout BodyDecoder?, _ part: [UInt8], _ offset: inout Int,
    _ limits: HTTPLimits, _ result: inout String
) throws(Problem) -> Bool {
    if let decoder = body {
        guard try decoder.decode(part.span, at: &offset) else { return false }
        expect(decoder.count <= limits.body && decoder.content.count == decoder.count, "a limit is passed")
        result += "[\(decoder.content)]"
        body = nil
        return true
    }
    guard offset < part.count, let head = try parser.parse(part.span, at: &offset) else { return false }
    expect(head.fields.pairs.count <= limits.fieldCount, "too many fields")
    result +=
        "\(head.method.token) \(head.target.bytes) \(head.fields.bytes) \(head.keepsAlive) \(head.framing)"
    body = BodyDecoder(head.framing, limits: limits)
    return true
}

// MARK: - What happens to a connection

/// Whatever happens, a connection that is closed does nothing more, and one whose client is silent ends.
private func events(_ choices: Choices) {
    var choices = choices
    var state = ConnectionState()
    let all: [ConnectionState.Event] = [
        .requestBegan, .dispatched(.complete), .dispatched(.arriving), .contentEnded, .streamBegan,
        .responded(persists: true), .responded(persists: false), .refused, .outputFilled, .outputDrained,
        .inputEnded, .inputExhausted, .deadlinePassed(hasProgress: false, isReading: false),
        .deadlinePassed(hasProgress: true, isReading: true), .serverStops, .broke,
    ]
    for event in choices.list(40, { $0.pick(all) }) {
        let before = state
        let effect = state.take(event)
        if before.phase == .closed {
            expect(effect == .nothing && state == before, "\(event) of what is closed")
        }
        if effect == .close { expect(state.phase == .closed, "\(event) closes, and leaves \(state.phase)") }
        if effect == .linger { expect(!state.isWriting, "\(event) ends what is not written") }
        if before.isStopping { expect(state.isStopping, "\(event) starts the server again") }
    }
    for _ in 0..<10 where state.phase != .closed {
        _ = state.take(.inputEnded)
        if case .refuse = state.take(.deadlinePassed(hasProgress: false, isReading: false)) {
            _ = state.take(.refused)
        }
        _ = state.take(.outputDrained)
    }
    expect(state.phase == .closed, "\(state.phase) has no end")
}
