/// Why what a ``TLSConfiguration`` names can't be used.
public enum TLSError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is no identity.
    case noIdentity
    /// The system doesn't let the file be read.
    case unreadable(file: String, reason: String)
    /// The file holds no certificate that can be used; the reason is OpenSSL's.
    case badCertificate(file: String, reason: String)
    /// The file holds no key that can be used; the reason is OpenSSL's.
    case badKey(file: String, reason: String)
    /// The key belongs to another certificate.
    case foreignKey(file: String, certificate: String)
    /// The file holds no certificates of authorities; the reason is OpenSSL's.
    case badAuthorities(file: String, reason: String)
    /// OpenSSL refused something else.
    case library(String)

    /// A sentence for whoever starts the server: the file, what is wrong and how to mend it.
    public var description: String {
        switch self {
        case .noIdentity: "TLS needs a certificate"
        case .unreadable(let file, let reason): "\(file): can't be read: \(reason)"
        case .badCertificate(let file, let reason):
            "\(file): no certificate that can be used (\(reason)); it has to be in PEM, the server's certificate "
                + "first and behind it those that lead to its authority"
        case .badKey(let file, let reason):
            "\(file): no private key that can be used (\(reason)); it has to be in PEM and without a pass phrase, "
                + "which `openssl pkey -in \(file) -out FILE` takes off"
        case .foreignKey(let file, let certificate):
            "\(file): not the key of \(certificate); keys have to stand in the order of their certificates"
        case .badAuthorities(let file, let reason):
            "\(file): no certificates of authorities (\(reason)); it has to hold them in PEM"
        case .library(let reason): "OpenSSL: \(reason)"
        }
    }
}
