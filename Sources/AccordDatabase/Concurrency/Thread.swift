#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Starts a thread that runs `body` and ends.
///
/// Statements block, so they must not run on the threads that Swift's tasks share.
func startThread(_ body: @escaping @Sendable () -> Void) throws {
    final class Box {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    let box = Unmanaged.passRetained(Box(body))
    // The thread takes over the reference that was retained for it.
    #if canImport(Glibc)
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<Box>.fromOpaque(context).takeRetainedValue().body()
                return nil
            }, box.toOpaque())
        let started = code == 0 ? thread : nil
    #else
        var started: pthread_t?
        let code = pthread_create(
            &started, nil,
            { context in
                Unmanaged<Box>.fromOpaque(context).takeRetainedValue().body()
                return nil
            }, box.toOpaque())
    #endif
    guard code == 0, let started else {
        box.release()
        throw DatabaseError(.other, "no thread could be started: \(String(cString: strerror(code)))")
    }
    pthread_detach(started)
}
