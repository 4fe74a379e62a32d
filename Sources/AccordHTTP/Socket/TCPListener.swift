import CAccordUV

/// A listening socket on a loop.
final class TCPListener {
    private let handle = UnsafeMutablePointer<uv_tcp_t>.allocate(capacity: 1)
    private let loop: EventLoop
    private var accepted: ((TCPStream) -> Void)?

    private var stream: UnsafeMutablePointer<uv_stream_t> {
        UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_stream_t.self)
    }

    /// The handle keeps the listener alive until it has closed.
    init(on loop: EventLoop) {
        self.loop = loop
        uv_tcp_init(loop.handle, handle)
        handle.pointee.data = Unmanaged.passRetained(self).toOpaque()
    }

    deinit { handle.deallocate() }

    /// Takes the socket over and gives each connection to `accepted`.
    func listen(
        _ socket: ListeningSocket, accepted: @escaping (TCPStream) -> Void
    ) throws(HTTPServerError) {
        self.accepted = accepted
        try UV.check("uv_tcp_open", uv_tcp_open(handle, socket.descriptor))
        let result = uv_listen(stream, 1024) { handle, status in
            guard status == 0 else { return }
            TCPListener.of(handle).takeUnretainedValue().accept()
        }
        try UV.check("uv_listen", result)
    }

    private func accept() {
        let connection = TCPStream(on: loop)
        if connection.accept(from: stream) { accepted?(connection) } else { connection.close() }
    }

    /// Stops accepting.
    func close() {
        guard uv_is_closing(UV.base(handle)) == 0 else { return }
        accepted = nil
        uv_close(UV.base(handle)) { TCPListener.of($0).release() }
    }

    private static func of<Handle>(_ handle: UnsafeMutablePointer<Handle>?) -> Unmanaged<TCPListener> {
        let base = UV.base(handle.unsafelyUnwrapped)
        return .fromOpaque(base.pointee.data.unsafelyUnwrapped)
    }
}
