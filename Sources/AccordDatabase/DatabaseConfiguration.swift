#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How a database is opened.
public struct DatabaseConfiguration: Sendable, Hashable {
    /// Where the database is.
    public var url: DatabaseURL
    /// Threads that read at the same time, each with its own connection; 0 means one for each core,
    /// at most 8. A database in memory has one connection for everything.
    public var readers: Int
    /// How long a statement waits for another process that has the database locked.
    public var busyTimeout: Duration
    /// The most memory that one connection keeps pages of the file in, in KiB.
    public var pageCacheKibibytes: Int
    /// How many prepared statements a connection keeps.
    public var cachedStatements: Int
    /// The most pages (of 4 KiB) that the database may have; nil: as many as the disk takes.
    public var maximumPages: Int?

    /// The settings that suit a server; change what doesn't.
    public init(
        url: DatabaseURL, readers: Int = 0, busyTimeout: Duration = .seconds(5),
        pageCacheKibibytes: Int = 2048, cachedStatements: Int = 256, maximumPages: Int? = nil
    ) {
        self.url = url
        self.readers = readers
        self.busyTimeout = busyTimeout
        self.pageCacheKibibytes = pageCacheKibibytes
        self.cachedStatements = cachedStatements
        self.maximumPages = maximumPages
    }

    var readerCount: Int {
        guard readers <= 0 else { return min(readers, 64) }
        return min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 8)
    }
}
