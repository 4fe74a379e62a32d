/// A client that sends octets and reads responses.
final class TestConnection {
    let socket: Socket
    private var reader = ResponseReader()
    var hasEnded: Bool { reader.hasEnded }

    init(port: Int) throws { socket = try Socket(port: port) }
    init(path: String) throws { socket = try Socket(path: path) }

    func send(_ text: String) { socket.send(text) }
    func send(_ octets: [UInt8]) { socket.send(octets) }

    /// The next response, interim ones too; nil when none comes in time or the connection ends.
    func next(isHead: Bool = false, milliseconds: Int = 10_000) throws -> ReceivedResponse? {
        let end = steadyMilliseconds() + milliseconds
        while true {
            if let response = try reader.next(isHead: isHead) { return response }
            if reader.hasEnded { return nil }
            switch socket.receive(milliseconds: end - steadyMilliseconds()) {
            case .octets(let octets): reader.append(octets)
            case .end: reader.end()
            case .nothing: return nil
            }
        }
    }

    /// Whether the server closes within the time, without sending anything more.
    func closes(milliseconds: Int = 10_000) -> Bool {
        if reader.hasEnded { return reader.isEmpty }
        switch socket.receive(milliseconds: milliseconds) {
        case .end: return true
        case .octets, .nothing: return false
        }
    }

    /// Sends a request and reads its response.
    func get(_ path: String = "/ok") throws -> ReceivedResponse? {
        send("GET \(path) HTTP/1.1\r\nHost: example.test\r\n\r\n")
        return try next()
    }
}
