import CAccordUV

/// Addresses as text.
enum NumericAddress {
    /// An IPv4 or IPv6 address without its port; nil for another family.
    static func text(_ address: UnsafePointer<sockaddr>) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN) + 1) { buffer in
            guard let memory = buffer.baseAddress else { return nil }
            let raw = UnsafeRawPointer(address)
            let result =
                switch Int32(address.pointee.sa_family) {
                case AF_INET: uv_ip4_name(raw.assumingMemoryBound(to: sockaddr_in.self), memory, buffer.count)
                case AF_INET6:
                    uv_ip6_name(raw.assumingMemoryBound(to: sockaddr_in6.self), memory, buffer.count)
                default: Int32(-1)
                }
            return result == 0 ? String(cString: memory) : nil
        }
    }
}
