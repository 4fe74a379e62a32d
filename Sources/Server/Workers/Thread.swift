#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A thread of the system.
enum Thread {
    /// Starts a thread that runs `body` and ends with it; false when the system refuses one.
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        // The reference is handed to the thread, which releases it when it has run.
        let reference = Unmanaged.passRetained(ThreadBody(body))
        if create(reference.toOpaque()) { return true }
        reference.release()
        return false
    }

    private static func create(_ argument: UnsafeMutableRawPointer) -> Bool {
        #if canImport(Glibc)
            var thread: pthread_t = 0
            let status = pthread_create(&thread, nil, threadMain, argument)
            if status == 0 { pthread_detach(thread) }
        #else
            var thread: pthread_t?
            let status = pthread_create(&thread, nil, threadMain, argument)
            if status == 0, let thread { pthread_detach(thread) }
        #endif
        return status == 0
    }
}

private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

#if canImport(Glibc)
    private func threadMain(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let argument else { return nil }
        Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
        return nil
    }
#else
    private func threadMain(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
        return nil
    }
#endif
