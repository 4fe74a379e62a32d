import AccordHTTP
import AccordRuntime

/// What the server does about TLS, beside speaking it.
struct TransportSecuritySettings: Sendable, Hashable {
    /// nil speaks plain HTTP.
    var tls: TLSConfiguration?
    /// A second port, in plain HTTP, that sends clients to HTTPS; 0 for none.
    var redirectPort = 0
    /// For how long browsers are told to ask over TLS only; zero doesn't tell them.
    var strictTransport = Duration.zero
}

extension SettingsReader {
    /// The settings of TLS, which need a certificate.
    mutating func transportSecurity() -> TransportSecuritySettings {
        let certificates = paths("TLS_CERTIFICATE")
        let keys = paths("TLS_KEY")
        if certificates.count != keys.count {
            report(.certificatesAndKeys(certificates: certificates.count, keys: keys.count))
        }
        let version = value(
            "TLS_MIN_VERSION", default: TLSConfiguration.Version.v12, shown: "1.2", expected: "1.2 or 1.3"
        ) { ["1.2": .v12, "1.3": .v13][$0] }
        let authorities = text("TLS_CLIENT_CA")
        let areRequired = value(
            "TLS_CLIENT_CERTIFICATE", default: true, shown: "required", expected: "required or optional"
        ) { ["required": true, "optional": false][$0] }
        let redirectPort = integer("HTTP_REDIRECT_PORT", in: 0...65_535, default: 0)
        let strictTransport = duration("TLS_HSTS", default: .zero, zero: true)
        if certificates.isEmpty, keys.isEmpty {
            let needing = [
                ("TLS_CLIENT_CA", authorities != nil), ("HTTP_REDIRECT_PORT", redirectPort > 0),
                ("TLS_HSTS", strictTransport > .zero),
            ]
            for (name, isSet) in needing where isSet { report(.withoutCertificate(name)) }
            return TransportSecuritySettings()
        }
        let identities = zip(certificates, keys).map {
            TLSConfiguration.Identity(certificate: $0, key: $1)
        }
        return TransportSecuritySettings(
            tls: TLSConfiguration(
                identities: identities, minimumVersion: version,
                clients: authorities.map { .init(authorities: $0, areRequired: areRequired) }),
            redirectPort: redirectPort, strictTransport: strictTransport)
    }

    /// Paths with commas between them.
    private mutating func paths(_ name: String) -> [String] {
        (text(name) ?? "").split(separator: ",").map { ASCII.trimmed(String($0)) }
    }
}
