#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Something with threads that may sleep, and to which others hand things over.
public protocol Wakeable: AnyObject {
    /// Wakes a thread, if one sleeps that has not been woken, and there is something for it to do.
    func wake()
}

/// Wakes of other threads, put off to the end of a stretch of work.
///
/// An event loop and the threads that work for it wake each other for each request. On a busy core each
/// wake switches threads at once, four times a request. So a thread that has more to do collects those
/// that it would wake, and wakes them before it sleeps: each then finds many things to do at once, and
/// a core serves twice as many requests.
///
/// What is promised to a thread that has handed something over and called ``wake(_:)``: it is found as soon
/// as its own wake has been sent, whatever other threads do, and earlier when another thread's is. That takes
/// both sides.
///
/// - The sleeper counts a wake as sent only in ``Wakeable/wake()``, under the lock of what is handed over.
///   Until then each thread that hands something over calls ``wake(_:)``: one that has only collected holds
///   back nobody else's wake. The first wake that is sent is for all that is there, the others find nothing
///   to do and cost no call of the system.
/// - The thread that collects flushes before it sleeps, and while it does what may take long: an event loop
///   once a turn, in which nothing blocks; a thread that writes after each transaction; one that reads after
///   a millisecond, and all the time during a statement. Only what it has handed over itself waits for that.
public enum Wakes {
    /// Wakes a thread: now or, where the calling thread collects, with the next ``flush()``.
    public static func wake(_ sleeper: some Wakeable) {
        guard let collection = Collection.ofThread else { return sleeper.wake() }
        if !collection.sleepers.contains(where: { $0 === sleeper }) { collection.sleepers.append(sleeper) }
    }

    /// From here on the calling thread collects, until ``end()``; it must flush before it sleeps.
    public static func begin() {
        guard Collection.ofThread == nil else { return }
        Collection.ofThread = Collection()
    }

    /// Wakes those that the calling thread has collected.
    public static func flush() {
        guard let collection = Collection.ofThread else { return }
        // Waking doesn't collect, so the list stays as it is.
        for sleeper in collection.sleepers { sleeper.wake() }
        collection.sleepers.removeAll(keepingCapacity: true)
    }

    /// Flushes, and ends collecting.
    public static func end() {
        flush()
        Collection.ofThread = nil
    }

    /// What one thread has collected.
    private final class Collection {
        var sleepers: [any Wakeable] = []

        private static let key: pthread_key_t = {
            var key = pthread_key_t()
            pthread_key_create(&key, nil)
            return key
        }()

        /// The calling thread's, which holds the one reference to it.
        static var ofThread: Collection? {
            get {
                pthread_getspecific(key).map { Unmanaged<Collection>.fromOpaque($0).takeUnretainedValue() }
            }
            set {
                let old = pthread_getspecific(key)
                pthread_setspecific(key, newValue.map { Unmanaged.passRetained($0).toOpaque() })
                if let old { Unmanaged<Collection>.fromOpaque(old).release() }
            }
        }
    }
}
