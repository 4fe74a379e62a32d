/// The certificate that a client showed to TLS, and that an authority of the server's choice has signed.
public struct ClientCertificate: Sendable, Hashable {
    /// Who it names, as RFC 4514 writes that: `CN=alice,O=Example`.
    public let subject: String
    /// The whole certificate in DER.
    public let octets: [UInt8]
    /// The value of the field `Client-Cert` (RFC 9440): DER in Base64 between colons.
    public let fieldValue: String

    /// A certificate with the subject that stands in it.
    public init(subject: String, octets: [UInt8]) {
        self.subject = subject
        self.octets = octets
        fieldValue = ":\(Base64.encode(octets)):"
    }
}
