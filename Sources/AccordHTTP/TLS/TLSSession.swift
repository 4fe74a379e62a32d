import AccordRuntime
import CAccordOpenSSL

/// One client's TLS: it opens what the client sealed and seals what goes back. It knows no socket; what it works on
/// is in the memory of its loop.
final class TLSSession {
    private let ssl: OpaquePointer
    private let memory: TLSMemory
    // The library calls back into it.
    private let context: TLSContext
    /// Whether the handshake is over.
    private(set) var isEstablished = false
    /// Why nothing more can be opened or sealed.
    private(set) var failure: String?
    private var hasEnded = false

    /// Where opening has come to.
    enum Progress {
        /// There is no room for more of what has arrived.
        case full
        /// More has to arrive.
        case waiting
        /// The client seals nothing more.
        case ended
        case failed
    }

    /// A session whose handshake has not begun; nil when there is no memory.
    init?(_ context: TLSContext, _ memory: TLSMemory) {
        guard let ssl = context.makeSession() else { return nil }
        guard let bio = memory.makeBIO() else {
            SSL_free(ssl)
            return nil
        }
        SSL_set_bio(ssl, bio, bio)
        SSL_set_accept_state(ssl)
        self.ssl = ssl
        self.memory = memory
        self.context = context
    }

    deinit { SSL_free(ssl) }

    /// Opens what has arrived, as far as there is room; returns how many octets that is. Answers of the handshake
    /// are sealed on the way.
    func open(into room: UnsafeMutableBufferPointer<UInt8>) -> (count: Int, progress: Progress) {
        guard let base = room.baseAddress, failure == nil else { return (0, .failed) }
        OpenSSLErrors.clear()
        var count = 0
        defer { if !isEstablished { isEstablished = failure == nil && SSL_is_init_finished(ssl) == 1 } }
        while count < room.count {
            let result = SSL_read(ssl, base + count, Int32(clamping: room.count - count))
            if result > 0 {
                count += Int(result)
                // Another look would cost as much, to find nothing.
                if memory.arrived.isEmpty, SSL_pending(ssl) == 0 { return (count, .waiting) }
                continue
            }
            switch SSL_get_error(ssl, result) {
            case SSL_ERROR_WANT_READ: return (count, .waiting)
            case SSL_ERROR_ZERO_RETURN: return (count, .ended)
            default:
                failure = OpenSSLErrors.lastReason
                return (count, .failed)
            }
        }
        return (count, .full)
    }

    /// Seals octets; false when that is not possible.
    func seal(_ octets: UnsafeRawBufferPointer) -> Bool {
        guard isEstablished, failure == nil, !hasEnded else { return false }
        if octets.isEmpty { return true }
        OpenSSLErrors.clear()
        if SSL_write(ssl, octets.baseAddress, Int32(clamping: octets.count)) == octets.count { return true }
        failure = OpenSSLErrors.lastReason
        return false
    }

    /// Seals that nothing more comes (RFC 8446 section 6.1).
    func end() {
        guard isEstablished, failure == nil, !hasEnded else { return }
        hasEnded = true
        OpenSSLErrors.clear()
        SSL_shutdown(ssl)
    }

    /// The certificate that the client has shown, which was found good.
    var clientCertificate: ClientCertificate? {
        guard let certificate = SSL_get1_peer_certificate(ssl) else { return nil }
        defer { X509_free(certificate) }
        guard SSL_get_verify_result(ssl) == Int(X509_V_OK) else { return nil }
        return ClientCertificate(subject: Self.subject(certificate), octets: Self.octets(certificate))
    }

    private static func octets(_ certificate: OpaquePointer) -> [UInt8] {
        let count = i2d_X509(certificate, nil)
        guard count > 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: Int(count)) { room, written in
            var next = room.baseAddress
            written = max(0, Int(i2d_X509(certificate, &next)))
        }
    }

    private static func subject(_ certificate: OpaquePointer) -> String {
        guard let bio = BIO_new(BIO_s_mem()) else { return "" }
        defer { BIO_free(bio) }
        accord_print_name(bio, X509_get_subject_name(certificate))
        var text = [UInt8](repeating: 0, count: Int(BIO_ctrl_pending(bio)))
        let count = BIO_read(bio, &text, Int32(clamping: text.count))
        return String(decoding: text.prefix(max(0, Int(count))), as: UTF8.self)
    }
}
