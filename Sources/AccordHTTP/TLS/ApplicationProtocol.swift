import CAccordOpenSSL

/// What is spoken inside of TLS, which clients may ask for (RFC 7301).
enum ApplicationProtocol {
    /// Chooses `http/1.1` of names with a length octet before each; a client that offers others only is refused
    /// (section 3.2).
    static func choose(
        _ chosen: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ length: UnsafeMutablePointer<UInt8>?,
        _ offered: UnsafeBufferPointer<UInt8>
    ) -> Int32 {
        var start = 0
        while start < offered.count {
            let name = offered[(start + 1)...].prefix(Int(offered[start]))
            if name.elementsEqual("http/1.1".utf8) {
                // OpenSSL keeps the offer until it has copied the name.
                chosen?.pointee = offered.baseAddress.map { $0 + start + 1 }
                length?.pointee = UInt8(name.count)
                return SSL_TLSEXT_ERR_OK
            }
            start += 1 + Int(offered[start])
        }
        return SSL_TLSEXT_ERR_ALERT_FATAL
    }
}
