import CAccordUV

/// Waits for SIGTERM or SIGINT on a loop. Once one has come the system's default is back, so
/// that a second one ends the process at once.
final class ShutdownSignals {
    private let handles: [UnsafeMutablePointer<uv_signal_t>]
    private let action: () -> Void

    /// Starts to wait, on the loop's thread or before it runs.
    init(on loop: EventLoop, _ action: @escaping () -> Void) {
        self.action = action
        handles = [SIGTERM, SIGINT].map { signal in
            let handle = UnsafeMutablePointer<uv_signal_t>.allocate(capacity: 1)
            uv_signal_init(loop.handle, handle)
            return handle
        }
        for (handle, signal) in zip(handles, [SIGTERM, SIGINT]) {
            // The worker that owns this object lives until the handles are closed.
            handle.pointee.data = Unmanaged.passUnretained(self).toOpaque()
            uv_signal_start(
                handle,
                { handle, _ in
                    guard let data = handle?.pointee.data else { return }
                    Unmanaged<ShutdownSignals>.fromOpaque(data).takeUnretainedValue().action()
                }, signal)
        }
    }

    /// Stops waiting.
    func close() {
        for handle in handles where uv_is_closing(UV.base(handle)) == 0 {
            uv_close(UV.base(handle)) { handle in
                UnsafeMutableRawPointer(handle.unsafelyUnwrapped).assumingMemoryBound(to: uv_signal_t.self)
                    .deallocate()
            }
        }
    }
}
