import CAccordUV

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What happens on a stream, told on its loop's thread.
protocol TCPStreamOwner: AnyObject {
    func received(_ octets: borrowing Octets)
    /// The peer sends nothing more.
    func inputEnded()
    /// The connection broke.
    func failed()
    /// The system has taken what `write` was given: so many octets.
    func wrote(_ count: Int)
    /// No TLS session came to be, for this reason; nothing can be written.
    func handshakeFailed(_ reason: String)
    /// The client speaks HTTP where TLS is expected. What is written from now on is not sealed.
    func handshakeOmitted()
}

/// A connected TCP socket on a loop. This is the one place where octets cross between libuv's
/// memory and Swift's: what is read is lent for the length of a call, what can't be written at
/// once is copied into memory that lives until libuv is done with it.
///
/// With TLS the owner sees what the client has sealed, and what it writes is sealed on its way.
final class TCPStream {
    /// Who is told; let go when the stream has closed.
    var owner: (any TCPStreamOwner)?
    /// What it has for TLS, if that is spoken.
    var security: TCPStreamSecurity?
    private let handle = UnsafeMutablePointer<uv_tcp_t>.allocate(capacity: 1)
    private(set) var isClosing = false
    /// Octets of the write that is under way.
    var underWay = 0

    var stream: UnsafeMutablePointer<uv_stream_t> {
        UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_stream_t.self)
    }

    /// A socket that is not connected. The handle keeps it alive until it has closed.
    ///
    /// - Parameter acceptor: makes the session where TLS is spoken.
    init(on loop: EventLoop, _ acceptor: TLSAcceptor? = nil) {
        security = acceptor.map { TCPStreamSecurity($0, now: loop.now) }
        uv_tcp_init(loop.handle, handle)
        handle.pointee.data = Unmanaged.passRetained(self).toOpaque()
    }

    deinit { handle.deallocate() }

    /// Takes a connected descriptor over.
    func open(_ descriptor: Int32) -> Bool {
        guard uv_tcp_open(handle, descriptor) == 0 else { return false }
        uv_tcp_nodelay(handle, 1)
        return true
    }

    /// The peer's address without its port.
    var peerAddress: String? {
        var storage = sockaddr_storage()
        var size = Int32(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard uv_tcp_getpeername(handle, address, &size) == 0 else { return nil }
                return NumericAddress.text(address)
            }
        }
    }

    func startReading() {
        uv_read_start(
            stream,
            { handle, _, buffer in
                let memory = EventLoop.of(handle).readBuffer
                let security = TCPStream.of(handle).takeUnretainedValue().security
                let count = security?.isShakingHands == true ? TCPStreamSecurity.readLimit : memory.count
                buffer?.pointee = uv_buf_init(
                    UnsafeMutableRawPointer(memory.baseAddress)?.assumingMemoryBound(to: CChar.self),
                    UInt32(count))
            },
            { handle, count, _ in
                TCPStream.of(handle).takeUnretainedValue().didRead(count, EventLoop.of(handle).readBuffer)
            })
    }

    func stopReading() { uv_read_stop(stream) }

    private func didRead(_ count: Int, _ buffer: UnsafeMutableBufferPointer<UInt8>) {
        if count > 0 {
            let octets = UnsafeBufferPointer(rebasing: buffer[..<count])
            if security == nil { owner?.received(octets.span) } else { receivedSealed(octets) }
        } else if count == Int(UV_EOF.rawValue) {
            if security == nil { owner?.inputEnded() } else { sealedInputEnded() }
        } else if count < 0 {
            owner?.failed()
        }
    }

    /// Shuts the sending side down after what is being written.
    func shutdown() {
        endSealing()
        let request = UnsafeMutablePointer<uv_shutdown_t>.allocate(capacity: 1)
        if uv_shutdown(request, stream, { request, _ in request?.deallocate() }) != 0 {
            request.deallocate()
        }
    }

    /// Closes the socket; the owner hears nothing more.
    ///
    /// - Parameter isWhole: whether nothing of what was to be sent is missing, which TLS lets the client know.
    func close(isWhole: Bool = false) {
        guard !isClosing else { return }
        isClosing = true
        owner = nil
        if isWhole { endSealing() }
        security = nil
        uv_close(UV.base(handle)) { TCPStream.of($0).release() }
    }

    private static func of<Handle>(_ handle: UnsafeMutablePointer<Handle>?) -> Unmanaged<TCPStream> {
        let base = UV.base(handle.unsafelyUnwrapped)
        return .fromOpaque(base.pointee.data.unsafelyUnwrapped)
    }
}

// MARK: - Writing

extension TCPStream {
    /// The most that is copied at once, since the system can't take it now.
    static let copyLimit = 64 * 1024

    /// How many octets of the last `write` the system has taken.
    var written: Int { max(0, underWay - uv_stream_get_write_queue_size(stream)) }

    /// Writes both parts as far as the system takes them now; returns how many octets that is, or nil when the
    /// connection broke.
    func tryWrite(_ first: [UInt8], _ second: [UInt8]) -> Int? {
        first.withUnsafeBytes { first in
            second.withUnsafeBytes { second in tryWrite(first, second) }
        }
    }

    /// The same for a part of one array.
    func tryWrite(_ octets: [UInt8], from offset: Int) -> Int? {
        octets.withUnsafeBytes { octets in
            tryWrite(
                UnsafeRawBufferPointer(rebasing: octets[offset...]),
                UnsafeRawBufferPointer(start: nil, count: 0))
        }
    }

    private func tryWrite(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Int? {
        security == nil ? tryWriteNow(first, second) : tryWriteSealed(first, second)
    }

    func tryWriteNow(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Int? {
        // uv_try_write only reads them, before it returns.
        var buffers = (Self.buffer(first), Self.buffer(second))
        let result = withUnsafeMutablePointer(to: &buffers) { buffers in
            buffers.withMemoryRebound(to: uv_buf_t.self, capacity: 2) {
                uv_try_write(stream, $0, second.isEmpty ? 1 : 2)
            }
        }
        if result >= 0 { return Int(result) }
        return result == UV_EAGAIN.rawValue ? 0 : nil
    }

    private static func buffer(_ octets: UnsafeRawBufferPointer) -> uv_buf_t {
        uv_buf_init(
            UnsafeMutableRawPointer(mutating: octets.baseAddress)?.assumingMemoryBound(to: CChar.self),
            UInt32(clamping: octets.count))
    }

    /// Copies the next octets and writes them as soon as the system takes them; the owner is told then. False
    /// when the connection broke.
    func write(_ octets: [UInt8], from offset: Int) -> Bool {
        let part = octets[offset...].prefix(Self.copyLimit)
        if security != nil { return writeSealed(part) }
        let operation = WriteOperation(self, part)
        underWay = operation.count
        return operation.start(on: stream)
    }

    func didWrite(_ count: Int, _ status: Int32) {
        if status != 0 { owner?.failed(); return }
        // Messages of TLS have no octets of the owner.
        guard count > 0 else { return }
        underWay = 0
        owner?.wrote(count)
    }
}
