import CAccordOpenSSL

/// The errors that OpenSSL has noted for this thread.
enum OpenSSLErrors {
    /// Forgets them, so that what is there after a call is of that call.
    static func clear() { ERR_clear_error() }

    /// The reason of the last one, in OpenSSL's words.
    static var lastReason: String {
        ERR_reason_error_string(ERR_peek_last_error()).map { String(cString: $0) } ?? "no reason is given"
    }

    /// Whether the last one is that a key and a certificate don't belong together.
    static var isMismatch: Bool { ERR_GET_REASON(ERR_peek_last_error()) == X509_R_KEY_VALUES_MISMATCH }
}
