/// Where the database is, as `DATABASE_URL` names it.
enum DatabaseLocation: Sendable, Hashable {
    /// `sqlite::memory:`, gone when the process ends.
    case memory
    /// `sqlite:FILE`, or `sqlite:///FILE` with the file relative to the working folder, or
    /// `sqlite:////FILE` with an absolute path.
    case file(String)

    /// The location of a URL; throws the fault of one that names no SQLite database.
    init(url: String) throws(ConfigurationError.Fault) {
        guard let colon = url.firstIndex(of: ":") else {
            throw .malformed(name: "DATABASE_URL", value: url, expected: Self.expected)
        }
        let scheme = url[..<colon].lowercased()
        guard scheme == "sqlite" else {
            guard Self.knownSchemes.contains(scheme) else {
                // The rest of the URL may hold a password.
                throw .malformed(name: "DATABASE_URL", value: "\(scheme):…", expected: Self.expected)
            }
            throw .unsupportedDatabase(scheme: scheme)
        }
        var path = url[url.index(after: colon)...]
        if path == ":memory:" || path == "///:memory:" || path == "//" {
            self = .memory
            return
        }
        if path.hasPrefix("///") {
            path = path.dropFirst(3)
        } else if path.hasPrefix("//") {
            throw .malformed(name: "DATABASE_URL", value: url, expected: Self.expected)
        }
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw .malformed(name: "DATABASE_URL", value: url, expected: Self.expected)
        }
        self = .file(String(path))
    }

    private static let expected = "a database: sqlite:FILE, sqlite:///FILE or sqlite::memory:"
    private static let knownSchemes: Set<String> = [
        "postgres", "postgresql", "mysql", "mariadb", "sqlserver", "mssql", "oracle", "cockroachdb",
    ]
}
