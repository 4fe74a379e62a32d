#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where a server listens.
public enum Endpoint: Sendable, Hashable, CustomStringConvertible {
    /// A name or a numeric address (`127.0.0.1`, `::1`, `localhost`; `0.0.0.0` or `::` for all), and a port from 0 to
    /// 65535; 0 takes a free one.
    case tcp(host: String = "127.0.0.1", port: Int = 5000)
    /// A socket in the file system, which only those may use who may write to it. One that a process left there when
    /// it ended is replaced.
    case unix(path: String)
    /// A socket that listens already, made by another process.
    case descriptor(Int32)

    /// The port; nil where there is none, or another process chose it.
    public var port: Int? {
        if case .tcp(_, let port) = self { port } else { nil }
    }

    /// The host; nil where there is none.
    public var host: String? {
        if case .tcp(let host, _) = self { host } else { nil }
    }

    /// `http://127.0.0.1:5000`, `unix:/run/accord.sock`, `descriptor 3`.
    public var description: String { description(isSecure: false) }

    /// The same, with `https` where TLS is spoken there.
    public func description(isSecure: Bool) -> String {
        switch self {
        // An IPv6 address in brackets (RFC 3986 section 3.2.2).
        case .tcp(let host, let port):
            "http\(isSecure ? "s" : "")://\(host.contains(":") ? "[\(host)]" : host):\(port)"
        case .unix(let path): "unix:\(path)"
        case .descriptor(let number): "descriptor \(number)"
        }
    }

    /// The sockets that systemd, or who speaks its protocol, has opened for this process (`sd_listen_fds`); none when
    /// there are none. The variables that tell of them are removed, so that no child takes them for its own.
    public static func activated() -> [Endpoint] {
        defer { for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] { unsetenv(name) } }
        guard number("LISTEN_PID") == Int(getpid()), let count = number("LISTEN_FDS"), 1...1024 ~= count
        else {
            return []
        }
        return (0..<count).map { offset in
            let descriptor = firstActivated + Int32(offset)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            return .descriptor(descriptor)
        }
    }

    private static let firstActivated: Int32 = 3

    private static func number(_ name: String) -> Int? {
        getenv(name).flatMap { Int(String(cString: $0)) }
    }
}
