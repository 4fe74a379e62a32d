import CAccordUV

/// One write that is under way: it owns the request and the octets until libuv's callback.
final class WriteOperation {
    private let request = UnsafeMutablePointer<uv_write_t>.allocate(capacity: 1)
    private let octets: UnsafeMutableRawBufferPointer
    private let stream: TCPStream
    /// The owner's octets that are written then: fewer than these where they are sealed.
    let count: Int

    init(_ stream: TCPStream, _ part: ArraySlice<UInt8>, count: Int? = nil) {
        self.stream = stream
        self.count = count ?? part.count
        octets = .allocate(byteCount: part.count, alignment: 1)
        octets.copyBytes(from: part)
    }

    deinit {
        request.deallocate()
        octets.deallocate()
    }

    func start(on handle: UnsafeMutablePointer<uv_stream_t>) -> Bool {
        var buffer = uv_buf_init(
            octets.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(octets.count))
        let retained = Unmanaged.passRetained(self)
        request.pointee.data = retained.toOpaque()
        let result = uv_write(request, handle, &buffer, 1) { request, status in
            let data = request.unsafelyUnwrapped.pointee.data.unsafelyUnwrapped
            let operation = Unmanaged<WriteOperation>.fromOpaque(data).takeRetainedValue()
            operation.stream.didWrite(operation.count, status)
        }
        if result != 0 { retained.release() }
        return result == 0
    }
}
