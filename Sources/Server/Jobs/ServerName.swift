#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What this server is called where several work on one database: host and process, `host/1234`.
enum ServerName {
    static let current: String = {
        var name = [CChar](repeating: 0, count: 256)
        // One byte stays 0, so that a longer name ends, too.
        gethostname(&name, name.count - 1)
        let host = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return "\(host)/\(getpid())"
    }()
}
