import CAccordZlib

/// Compression as RFC 1952 defines it, by zlib.
enum Gzip {
    /// The bytes, compressed as far as zlib can; nil when it has no memory for that.
    static func compress(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var stream = z_stream()
        // 15 bits of window, plus 16 for a gzip header.
        let version = zlibVersion()
        let opened = deflateInit2_(
            &stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, version,
            Int32(MemoryLayout<z_stream>.size))
        guard opened == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        // zlib only reads through this pointer, which C without const can't say.
        stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.avail_in = UInt32(bytes.count)
        var status = Z_OK
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            stream.next_out = buffer.baseAddress
            stream.avail_out = UInt32(buffer.count)
            status = deflate(&stream, Z_FINISH)
            count = buffer.count - Int(stream.avail_out)
        }
        return status == Z_STREAM_END ? output : nil
    }
}
