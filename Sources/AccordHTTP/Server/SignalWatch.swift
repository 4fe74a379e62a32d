import CAccordUV

/// Waits for signals on a loop, until it is closed.
final class SignalWatch {
    private let handles: [UnsafeMutablePointer<uv_signal_t>]
    private let signals: [Int32]
    private let action: (Int32) -> Void

    /// Starts to wait, on the loop's thread or before it runs; `action` is given the signal.
    init(on loop: EventLoop, _ signals: [Int32], _ action: @escaping (Int32) -> Void) {
        self.signals = signals
        self.action = action
        handles = signals.map { signal in
            let handle = UnsafeMutablePointer<uv_signal_t>.allocate(capacity: 1)
            uv_signal_init(loop.handle, handle)
            return handle
        }
        for (handle, signal) in zip(handles, signals) {
            // The worker that owns this object lives until the handles are closed.
            handle.pointee.data = Unmanaged.passUnretained(self).toOpaque()
            uv_signal_start(
                handle,
                { handle, signal in
                    guard let data = handle?.pointee.data else { return }
                    Unmanaged<SignalWatch>.fromOpaque(data).takeUnretainedValue().action(signal)
                }, signal)
        }
    }

    /// Stops waiting; the signals are ignored from then on, or else do what they do by default.
    func close(ignoring: Bool = false) {
        for handle in handles where uv_is_closing(UV.base(handle)) == 0 {
            uv_close(UV.base(handle)) { handle in
                UnsafeMutableRawPointer(handle.unsafelyUnwrapped).assumingMemoryBound(to: uv_signal_t.self)
                    .deallocate()
            }
        }
        if ignoring { for signal in signals { accord_ignore(signal) } }
    }
}
