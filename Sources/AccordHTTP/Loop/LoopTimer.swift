import CAccordUV

/// A repeating timer of a loop; used on the loop's thread only.
final class LoopTimer {
    private let handle = UnsafeMutablePointer<uv_timer_t>.allocate(capacity: 1)
    private let action: () -> Void

    /// The handle keeps the timer alive until it is closed.
    init(on loop: EventLoop, _ action: @escaping () -> Void) {
        self.action = action
        uv_timer_init(loop.handle, handle)
        handle.pointee.data = Unmanaged.passRetained(self).toOpaque()
    }

    deinit { handle.deallocate() }

    var isRunning: Bool { uv_is_active(UV.base(handle)) != 0 }

    /// Calls the action every `milliseconds`.
    func start(every milliseconds: UInt64) {
        uv_timer_start(
            handle, { LoopTimer.of($0).takeUnretainedValue().action() }, milliseconds, milliseconds)
    }

    func stop() { uv_timer_stop(handle) }

    /// Ends the timer for good.
    func close() {
        guard uv_is_closing(UV.base(handle)) == 0 else { return }
        uv_close(UV.base(handle)) { LoopTimer.of($0).release() }
    }

    private static func of<Handle>(_ handle: UnsafeMutablePointer<Handle>?) -> Unmanaged<LoopTimer> {
        let base = UV.base(handle.unsafelyUnwrapped)
        return .fromOpaque(base.pointee.data.unsafelyUnwrapped)
    }
}
