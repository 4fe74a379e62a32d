/// How busy a database is, since it was opened.
public struct DatabaseStatistics: Sendable, Hashable {
    /// Closures and statements that only read. Where the database is in memory, they wait with those that write.
    public var reads: Queue
    /// Closures that write.
    public var writes: Queue

    /// What one kind of threads does.
    public struct Queue: Sendable, Hashable {
        /// How many wait for a thread now.
        public var waiting = 0
        /// How many a thread has taken.
        public var taken = 0
        /// How long threads have been at work with them, commits included.
        public var busy = Duration.zero
    }
}
