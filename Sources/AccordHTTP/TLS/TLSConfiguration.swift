/// How a server proves who it is over TLS (RFC 8446, RFC 5246), and whether its clients have to.
///
/// The files are read when the server starts, and again at SIGHUP: connections that come from then on get what
/// they hold. Files that can't be used then are told in the log, and what was read before stays.
public struct TLSConfiguration: Sendable, Hashable {
    /// Certificates with their keys. A client gets the first that names the host which it asks for, or else the
    /// first of all.
    public var identities: [Identity]
    /// The least version that is spoken; 1.3 always is.
    public var minimumVersion: Version
    /// What is asked of clients; nil asks for nothing.
    public var clients: Clients?

    /// A certificate and its private key.
    public struct Identity: Sendable, Hashable {
        /// The path of a file with the certificate in PEM, behind it those that lead to the authority.
        public var certificate: String
        /// The path of a file with the key in PEM, without a pass phrase.
        public var key: String

        /// An identity of two files, which may be the same one.
        public init(certificate: String, key: String) {
            self.certificate = certificate
            self.key = key
        }
    }

    /// A version of TLS. Older ones are not secure (RFC 8996).
    public enum Version: Sendable, Hashable, CaseIterable { case v12, v13 }

    /// What is asked of clients, for mutual TLS.
    public struct Clients: Sendable, Hashable {
        /// The path of a file with the certificates, in PEM, of the authorities that sign those of clients.
        public var authorities: String
        /// Whether clients without a certificate are refused; else a request says in its context what there was.
        public var areRequired: Bool

        /// Clients whose certificates these authorities sign.
        public init(authorities: String, areRequired: Bool = true) {
            self.authorities = authorities
            self.areRequired = areRequired
        }
    }

    /// TLS with these certificates; at least one.
    public init(identities: [Identity], minimumVersion: Version = .v12, clients: Clients? = nil) {
        self.identities = identities
        self.minimumVersion = minimumVersion
        self.clients = clients
    }
}
