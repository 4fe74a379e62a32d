import AccordRuntime
import CAccordUV

extension ResponseStream {
    /// The content of a part of a file. The file is read by libuv's threads, never by the loop.
    static func reading(_ region: FileRegion, on loop: EventLoop) -> ResponseStream {
        ResponseStream(length: region.length) { send in
            let file = try await LoopFile(opening: region.path, on: loop)
            defer { file.close() }
            var offset = region.offset
            let end = region.offset + region.length
            while offset < end {
                let piece = try await file.read(min(LoopFile.pieceSize, end - offset), at: offset)
                if piece.isEmpty { throw FileEnded() }
                try await send(piece)
                offset += piece.count
            }
        }
    }
}

/// The file has become shorter than the part of it that was announced.
struct FileEnded: Error {}

/// A file that is open for reading. Used on its loop, in tasks that run there.
struct LoopFile {
    private let loop: LoopBound<EventLoop>
    private let descriptor: Int32

    static let pieceSize = 64 * 1024

    init(opening path: String, on loop: EventLoop) async throws {
        self.loop = LoopBound(loop, to: loop)
        descriptor = try await FileRequest.run(self.loop) { request, done in
            uv_fs_open(loop.handle, request, path, UV_FS_O_RDONLY, 0, done)
        }
    }

    /// The octets at a place, fewer than asked for where the file ends.
    func read(_ count: Int, at offset: Int) async throws -> [UInt8] {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
        defer { memory.deallocate() }
        let read = try await FileRequest.run(loop) { [descriptor, handle = loop.loop.handle] request, done in
            var buffer = uv_buf_init(
                memory.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(count))
            return uv_fs_read(handle, request, descriptor, &buffer, 1, Int64(offset), done)
        }
        return Array(UnsafeRawBufferPointer(rebasing: memory[..<Int(read)]))
    }

    /// Closes the file.
    func close() {
        // Closing what was only read blocks no longer than a system call does.
        var request = uv_fs_t()
        uv_fs_close(nil, &request, descriptor, nil)
        uv_fs_req_cleanup(&request)
    }
}

/// One call of libuv's threads.
private final class FileRequest {
    private let memory = UnsafeMutablePointer<uv_fs_t>.allocate(capacity: 1)
    private let waiter: CheckedContinuation<Int32, any Error>

    private init(_ waiter: CheckedContinuation<Int32, any Error>) { self.waiter = waiter }

    deinit { memory.deallocate() }

    /// The call's result. Throws the system's reason.
    static func run(
        _ loop: LoopBound<EventLoop>,
        _ call: @escaping (UnsafeMutablePointer<uv_fs_t>, @escaping uv_fs_cb) -> Int32
    ) async throws -> Int32 {
        try await withCheckedThrowingContinuation { waiter in
            let request = FileRequest(waiter)
            request.memory.pointee.data = Unmanaged.passRetained(request).toOpaque()
            let result = call(request.memory) { memory in
                let data = memory.unsafelyUnwrapped.pointee.data.unsafelyUnwrapped
                Unmanaged<FileRequest>.fromOpaque(data).takeRetainedValue().finish()
            }
            if result < 0 {
                Unmanaged.passUnretained(request).release()
                waiter.resume(
                    throwing: HTTPServerError.system(
                        operation: "file", reason: String(cString: uv_strerror(result))))
            }
        }
    }

    private func finish() {
        let result = memory.pointee.result
        uv_fs_req_cleanup(memory)
        if result < 0 {
            waiter.resume(
                throwing: HTTPServerError.system(
                    operation: "file", reason: String(cString: uv_strerror(Int32(result)))))
        } else {
            waiter.resume(returning: Int32(result))
        }
    }
}
