#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Threads of the system, for work that must not run on those that Swift's tasks share: event loops,
/// SQL, password hashes.
public enum SystemThread {
    /// The system refused a new thread.
    public struct Refused: Error, CustomStringConvertible {
        /// The system's words.
        public let description: String
    }

    /// A number that no other living thread has, never 0.
    public static var current: UInt {
        #if canImport(Glibc)
            UInt(pthread_self())
        #else
            UInt(bitPattern: pthread_self())
        #endif
    }

    /// The cores that the machine has online.
    public static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Runs `body` on a new thread, which nobody joins.
    public static func start(_ body: @escaping @Sendable () -> Void) throws(Refused) {
        // The new thread takes the body over, together with its one reference.
        let box = Unmanaged.passRetained(Body(body))
        #if canImport(Glibc)
            var thread = pthread_t()
            let result = pthread_create(
                &thread, nil, { SystemThread.run($0.unsafelyUnwrapped) }, box.toOpaque())
            if result == 0 { pthread_detach(thread) }
        #else
            var thread: pthread_t?
            let result = pthread_create(&thread, nil, { SystemThread.run($0) }, box.toOpaque())
            if let thread { pthread_detach(thread) }
        #endif
        guard result == 0 else {
            box.release()
            throw Refused(description: String(cString: strerror(result)))
        }
    }

    private static func run(_ box: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        Unmanaged<Body>.fromOpaque(box).takeRetainedValue().run()
        return nil
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
