import CAccordUV

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A listening socket on a loop. The loop watches the descriptor and connections are accepted here, not by libuv, which
/// accepts without a bound, and turns round for ever when the process has no descriptors left.
final class TCPListener {
    private let watch = UnsafeMutablePointer<uv_poll_t>.allocate(capacity: 1)
    private let socket: ListeningSocket
    private let loop: EventLoop
    private let accepted: (Int32) -> Void
    private let exhausted: () -> Void
    private var pause: LoopTimer?
    private var ending: LoopTimer?

    /// Connections that are accepted before others get their turn.
    private static let batch = 64
    /// How long handshakes that have begun may take when the listener ends, in milliseconds.
    private static let lastHandshakes: UInt64 = 50
    /// How long the listener rests when the process has no descriptors left, in milliseconds.
    private static let rest: UInt64 = 100

    /// Takes the socket over and gives each connection's descriptor to `accepted`; `exhausted` is called when there are no
    /// descriptors for more. The watch keeps the listener alive until it has closed.
    init(
        on loop: EventLoop, _ socket: ListeningSocket, accepted: @escaping (Int32) -> Void,
        exhausted: @escaping () -> Void
    ) throws(HTTPServerError) {
        self.loop = loop
        self.accepted = accepted
        self.exhausted = exhausted
        self.socket = socket
        try UV.check("uv_poll_init", uv_poll_init(loop.handle, watch, descriptor))
        watch.pointee.data = Unmanaged.passRetained(self).toOpaque()
        startWatching()
    }

    deinit { watch.deallocate() }

    private var descriptor: Int32 { socket.descriptor }

    private func startWatching() {
        uv_poll_start(watch, Int32(UV_READABLE.rawValue)) { watch, _, _ in
            TCPListener.of(watch).takeUnretainedValue().acceptSome()
        }
    }

    private func acceptSome() {
        for _ in 0..<Self.batch {
            let connection = accord_accept(descriptor)
            if connection >= 0 {
                accepted(connection)
                continue
            }
            switch errno {
            // The client has gone already, or a signal came.
            case ECONNABORTED, EINTR, EPROTO: continue
            case EMFILE, ENFILE, ENOBUFS, ENOMEM: return rest()
            default: return
            }
        }
    }

    /// The clients wait in the system's queue meanwhile.
    private func rest() {
        exhausted()
        uv_poll_stop(watch)
        let pause = pause ?? LoopTimer(on: loop) { [unowned self] in endRest() }
        self.pause = pause
        pause.start(every: Self.rest)
    }

    private func endRest() {
        pause?.stop()
        startWatching()
    }

    /// Lets no more clients in, takes those that the system has let in already, then closes and calls `ended`.
    func drain(ended: @escaping () -> Void) {
        if !socket.isInherited { accord_refuse_new(descriptor) }
        acceptAll()
        let ending = LoopTimer(on: loop) { [self] in
            acceptAll()
            close()
            ended()
        }
        self.ending = ending
        ending.start(every: Self.lastHandshakes)
    }

    private func acceptAll() {
        while case let connection = accord_accept(descriptor), connection >= 0 { accepted(connection) }
    }

    /// Stops accepting; who waits is reset.
    func close() {
        guard uv_is_closing(UV.base(watch)) == 0 else { return }
        pause?.close()
        ending?.close()
        ending = nil
        uv_close(UV.base(watch)) { watch in
            SystemSocket.close(TCPListener.of(watch).takeRetainedValue().descriptor)
        }
    }

    private static func of<Handle>(_ handle: UnsafeMutablePointer<Handle>?) -> Unmanaged<TCPListener> {
        let base = UV.base(handle.unsafelyUnwrapped)
        return .fromOpaque(base.pointee.data.unsafelyUnwrapped)
    }
}
