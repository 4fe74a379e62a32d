/// Where a database is, as `DATABASE_URL` says it.
public enum DatabaseURL: Sendable, Hashable, CustomStringConvertible {
    /// `sqlite::memory:`: in memory, gone with the process.
    case memory
    /// `sqlite:FILE`, or `sqlite:///FILE` with `FILE` relative to the working folder (so an absolute
    /// one has four slashes): the path of a file.
    case file(String)

    /// Reads a URL; throws the reason why it isn't one of a database that can be opened.
    public init(_ text: String) throws(DatabaseURLError) {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { throw .noScheme }
        let scheme = text[..<colon].lowercased()
        guard scheme == "sqlite" else { throw Self.refusal(of: scheme) }
        var path = text[text.index(after: colon)...]
        if path.hasPrefix("//") {
            path = path.dropFirst(2)
            // Between the second and the third slash a URL has its host.
            guard path.isEmpty || path.hasPrefix("/") else { throw .unexpectedHost }
            path = path.dropFirst()
            if path.isEmpty {
                self = .memory
                return
            }
        }
        guard !path.isEmpty else { throw .noFile }
        guard !path.utf8.contains(0) else { throw .malformedFile }
        self = path == ":memory:" ? .memory : .file(String(path))
    }

    private static func refusal(of scheme: String) -> DatabaseURLError {
        switch scheme {
        case "postgres", "postgresql", "mysql", "mariadb": .unsupportedScheme(scheme)
        default: .unknownScheme(scheme)
        }
    }

    /// The URL in its shortest form.
    public var description: String {
        switch self {
        case .memory: "sqlite::memory:"
        case .file(let path): "sqlite:\(path)"
        }
    }
}

/// Why a text is not the URL of a database that can be opened. It never repeats the part of a URL
/// that may hold a password.
public enum DatabaseURLError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is no `:`.
    case noScheme
    /// A database that is planned, such as PostgreSQL.
    case unsupportedScheme(String)
    /// Not the scheme of a database.
    case unknownScheme(String)
    /// Nothing after `sqlite:`.
    case noFile
    /// A host name after `sqlite://`.
    case unexpectedHost
    /// A NUL in the path.
    case malformedFile

    /// The reason and what would be right, in a sentence without a full stop.
    public var description: String {
        switch self {
        case .noScheme: "not a URL: \(Self.expected)"
        case .unsupportedScheme(let scheme): "\(scheme): is not supported yet: \(Self.expected)"
        case .unknownScheme(let scheme): "\(scheme): is not a database: \(Self.expected)"
        case .noFile: "no file is named: \(Self.expected)"
        case .unexpectedHost: "an SQLite file has no host; after sqlite: come no slashes or three"
        case .malformedFile: "a file's path has no NUL"
        }
    }

    private static let expected = "use sqlite:FILE, sqlite:///FILE or sqlite::memory:"
}
