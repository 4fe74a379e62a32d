import CAccordOpenSSL

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The certificates, keys and rules of a server, read from their files.
///
/// `@unchecked Sendable`: nothing changes after `init`, and OpenSSL lets threads share an `SSL_CTX`.
final class TLSContext: @unchecked Sendable {
    /// An `SSL_CTX` for each identity; sessions begin with the first.
    private let contexts: [OpaquePointer]

    /// What has forward secrecy and authenticates what it encrypts (RFC 9325 section 4.2).
    private static let ciphers =
        "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:"
        + "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:"
        + "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305"
    private static let suites =
        "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"
    /// The first that the library knows: before 3.5 it has no hybrid with ML-KEM.
    private static let groups = ["X25519MLKEM768:X25519:P-256:P-384", "X25519:P-256:P-384"]

    /// Reads the files. Throws the first thing that is wrong.
    init(_ configuration: TLSConfiguration) throws(TLSError) {
        if configuration.identities.isEmpty { throw .noIdentity }
        var contexts: [OpaquePointer] = []
        do throws(TLSError) {
            for identity in configuration.identities {
                guard let context = SSL_CTX_new(TLS_server_method()) else {
                    throw .library(OpenSSLErrors.lastReason)
                }
                contexts.append(context)
                try Self.setRules(context, configuration)
                try Self.use(identity, in: context)
            }
            if let clients = configuration.clients { try Self.ask(clients, contexts[0]) }
        } catch {
            for context in contexts { SSL_CTX_free(context) }
            throw error
        }
        self.contexts = contexts
        // A session keeps this object alive, so the address is good whenever the callback is called.
        accord_set_name_callback(
            contexts[0],
            { ssl, _, argument in
                guard let ssl, let argument else { return SSL_TLSEXT_ERR_NOACK }
                return Unmanaged<TLSContext>.fromOpaque(argument).takeUnretainedValue().chooseIdentity(ssl)
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    deinit { for context in contexts { SSL_CTX_free(context) } }

    /// A new session, which the caller frees; nil when there is no memory.
    func makeSession() -> OpaquePointer? { SSL_new(contexts[0]) }

    private static func setRules(
        _ context: OpaquePointer, _ configuration: TLSConfiguration
    ) throws(TLSError) {
        OpenSSLErrors.clear()
        let version = configuration.minimumVersion == .v13 ? TLS1_3_VERSION : TLS1_2_VERSION
        accord_set_modes(context)
        accord_set_options(context)
        guard accord_set_minimum_version(context, version) == 1,
            SSL_CTX_set_cipher_list(context, ciphers) == 1,
            SSL_CTX_set_ciphersuites(context, suites) == 1,
            groups.contains(where: { accord_set_groups(context, $0) == 1 }),
            SSL_CTX_set_session_id_context(context, "accord", 6) == 1
        else { throw .library(OpenSSLErrors.lastReason) }
        SSL_CTX_set_default_passwd_cb(context, accord_no_pass_phrase)
        SSL_CTX_set_alpn_select_cb(
            context,
            { _, chosen, length, offered, count, _ in
                ApplicationProtocol.choose(
                    chosen, length, UnsafeBufferPointer(start: offered, count: Int(count)))
            }, nil)
    }

    private static func use(
        _ identity: TLSConfiguration.Identity, in context: OpaquePointer
    ) throws(TLSError) {
        try checkReadable(identity.certificate)
        try checkReadable(identity.key)
        OpenSSLErrors.clear()
        guard SSL_CTX_use_certificate_chain_file(context, identity.certificate) == 1 else {
            throw .badCertificate(file: identity.certificate, reason: OpenSSLErrors.lastReason)
        }
        guard SSL_CTX_use_PrivateKey_file(context, identity.key, SSL_FILETYPE_PEM) == 1 else {
            if OpenSSLErrors.isMismatch {
                throw .foreignKey(file: identity.key, certificate: identity.certificate)
            }
            throw .badKey(file: identity.key, reason: OpenSSLErrors.lastReason)
        }
    }

    private static func ask(
        _ clients: TLSConfiguration.Clients, _ context: OpaquePointer
    ) throws(TLSError) {
        try checkReadable(clients.authorities)
        OpenSSLErrors.clear()
        guard SSL_CTX_load_verify_file(context, clients.authorities) == 1,
            let names = SSL_load_client_CA_file(clients.authorities)
        else { throw .badAuthorities(file: clients.authorities, reason: OpenSSLErrors.lastReason) }
        SSL_CTX_set_client_CA_list(context, names)
        let mode = SSL_VERIFY_PEER | (clients.areRequired ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0)
        SSL_CTX_set_verify(context, mode, nil)
    }

    private static func checkReadable(_ file: String) throws(TLSError) {
        if access(file, R_OK) != 0 { throw .unreadable(file: file, reason: String(cString: strerror(errno))) }
    }

    /// Takes the identity that names the host which the client asks for (RFC 6066 section 3).
    private func chooseIdentity(_ ssl: OpaquePointer) -> Int32 {
        guard let name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name) else {
            return SSL_TLSEXT_ERR_NOACK
        }
        let named = contexts.first { context in
            SSL_CTX_get0_certificate(context).map { X509_check_host($0, name, 0, 0, nil) == 1 } ?? false
        }
        guard let named else { return SSL_TLSEXT_ERR_NOACK }
        if named != contexts[0] { SSL_set_SSL_CTX(ssl, named) }
        return SSL_TLSEXT_ERR_OK
    }
}
