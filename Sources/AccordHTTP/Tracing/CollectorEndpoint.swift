#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where a collector takes spans: an `http://` URL, to which `/v1/traces` is added.
public struct CollectorEndpoint: Sendable, Hashable, CustomStringConvertible {
    /// A name or a numeric address, without brackets.
    public let host: String
    /// The port.
    public let port: Int
    /// The path with `/v1/traces`.
    public let path: String

    /// The endpoint of `http://host[:port][/path]`, with 80 as the default port; nil for anything else: TLS is not
    /// spoken.
    public init?(_ text: String) {
        let scheme = "http://"
        guard text.lowercased().hasPrefix(scheme) else { return nil }
        let rest = text.dropFirst(scheme.count)
        guard rest.utf8.allSatisfy({ 0x21...0x7E ~= $0 }), !rest.contains(where: { "@?#".contains($0) })
        else {
            return nil
        }
        var authority = rest.prefix { $0 != "/" }
        var path = rest.dropFirst(authority.count)
        while path.last == "/" { path = path.dropLast() }
        var port = 80
        if let colon = authority.lastIndex(of: ":"), authority.last != "]" {
            guard let number = UInt16(authority[authority.index(after: colon)...]), number > 0 else {
                return nil
            }
            port = Int(number)
            authority = authority[..<colon]
        }
        if authority.first == "[", authority.last == "]" { authority = authority.dropFirst().dropLast() }
        guard !authority.isEmpty, !authority.contains("[") else { return nil }
        self.host = String(authority)
        self.port = port
        self.path = path + "/v1/traces"
    }

    /// The URL that spans are sent to.
    public var description: String { "http://\(authority)\(path)" }

    private var authority: String { (host.contains(":") ? "[\(host)]" : host) + ":\(port)" }

    /// In seconds.
    private static let patience = 5

    /// Sends JSON and returns the status of the answer; nil when there was none in time. Blocks the calling thread.
    func post(_ json: [UInt8]) -> Int? {
        guard let addresses = try? HostAddress.resolve(host: host, port: port) else { return nil }
        for address in addresses {
            guard let descriptor = connect(to: address) else { continue }
            defer { SystemSocket.close(descriptor) }
            let head =
                "POST \(path) HTTP/1.1\r\nHost: \(authority)\r\nContent-Type: application/json\r\n"
                + "Content-Length: \(json.count)\r\nConnection: close\r\n\r\n"
            guard Self.send(Array(head.utf8) + json, descriptor) else { return nil }
            return Self.status(descriptor)
        }
        return nil
    }

    private func connect(to address: HostAddress) -> Int32? {
        #if canImport(Glibc)
            let descriptor = socket(address.family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        #else
            let descriptor = socket(address.family, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { return nil }
        var time = timeval(tv_sec: Self.patience, tv_usec: 0)
        for option in [SO_SNDTIMEO, SO_RCVTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
        }
        let isConnected = address.withSocketAddress { SystemSocket.connect(descriptor, $0, $1) } == 0
        if !isConnected { SystemSocket.close(descriptor) }
        return isConnected ? descriptor : nil
    }

    private static func send(_ octets: [UInt8], _ descriptor: Int32) -> Bool {
        octets.withUnsafeBytes { octets in
            var rest = octets[...]
            while !rest.isEmpty {
                // A server ignores SIGPIPE, so that a collector that goes away is an error here.
                let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count <= 0 { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }

    /// The status of the answer, which is read as far as it has to be.
    private static func status(_ descriptor: Int32) -> Int? {
        var (answer, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 1024))
        while answer.count < 12 {
            let count = read(descriptor, &buffer, buffer.count)
            if count <= 0 { return nil }
            answer += buffer[..<count]
        }
        guard answer.starts(with: "HTTP/1.".utf8) else { return nil }
        return Int(String(decoding: answer[9..<12], as: UTF8.self))
    }
}
