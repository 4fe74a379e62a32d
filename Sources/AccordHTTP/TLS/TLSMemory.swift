import CAccordOpenSSL

/// Where the sessions of one loop put what they make, which is used up before the next makes more: so sessions
/// that rest hold none.
final class TLSMemory {
    /// What was opened.
    let opened: UnsafeMutableBufferPointer<UInt8> = .allocate(capacity: 80 * 1024)
    /// What was sealed.
    var sealed: [UInt8] = []
    /// Octets that came from the client and that no session has taken.
    var arrived = UnsafeRawBufferPointer(start: nil, count: 0)

    deinit { opened.deallocate() }

    /// A `BIO` over this memory in both directions; nil when there is none for it. It belongs to a session, which
    /// keeps this object alive.
    func makeBIO() -> OpaquePointer? {
        guard let method = Self.method, let bio = BIO_new(method) else { return nil }
        BIO_set_data(bio, Unmanaged.passUnretained(self).toOpaque())
        BIO_set_init(bio, 1)
        return bio
    }

    private static func of(_ bio: OpaquePointer?) -> TLSMemory? {
        BIO_get_data(bio).map { Unmanaged<TLSMemory>.fromOpaque($0).takeUnretainedValue() }
    }

    private func take(_ room: UnsafeMutableRawPointer, _ count: Int) -> Int {
        let part = UnsafeRawBufferPointer(rebasing: arrived.prefix(count))
        UnsafeMutableRawBufferPointer(start: room, count: count).copyMemory(from: part)
        arrived = UnsafeRawBufferPointer(rebasing: arrived.dropFirst(part.count))
        return part.count
    }

    // Made once and not changed afterwards, so threads may share it.
    nonisolated(unsafe) private static let method: OpaquePointer? = {
        let kind = BIO_get_new_index() | BIO_TYPE_SOURCE_SINK
        guard let method = BIO_meth_new(kind, "memory of a loop") else { return nil }
        BIO_meth_set_read(method) { bio, room, count in
            guard let bio, let room, count > 0, let memory = TLSMemory.of(bio) else { return 0 }
            accord_clear_retry(bio)
            let taken = memory.take(room, Int(count))
            if taken > 0 { return Int32(taken) }
            accord_retry_read(bio)
            return -1
        }
        BIO_meth_set_write(method) { bio, octets, count in
            guard let octets, count > 0, let memory = TLSMemory.of(bio) else { return 0 }
            memory.sealed.append(contentsOf: UnsafeRawBufferPointer(start: octets, count: Int(count)))
            return count
        }
        BIO_meth_set_ctrl(method) { _, command, _, _ in command == BIO_CTRL_FLUSH ? 1 : 0 }
        return method
    }()
}
