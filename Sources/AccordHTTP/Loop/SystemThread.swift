import CAccordUV

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Threads of the system, without Foundation.
enum SystemThread {
    /// A number that no other living thread has, never 0.
    static var current: UInt {
        #if canImport(Glibc)
            UInt(pthread_self())
        #else
            UInt(bitPattern: pthread_self())
        #endif
    }

    /// The cores that the process may use.
    static var coreCount: Int { max(1, Int(uv_available_parallelism())) }

    /// Runs `body` on a new thread, which nobody joins.
    static func start(_ body: @escaping @Sendable () -> Void) throws(HTTPServerError) {
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
            throw .system(operation: "pthread_create", reason: String(cString: strerror(result)))
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
