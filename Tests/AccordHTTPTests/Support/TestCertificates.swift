import AccordHTTP
import AccordRuntime
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Certificates that `openssl` makes in a folder of their own, which goes away with this object.
final class TestCertificates: Sendable {
    let folder: String

    init() throws {
        var template = Array("/tmp/accord-tls-XXXXXX".utf8CString)
        guard let path = mkdtemp(&template) else { throw SocketError(operation: "mkdtemp", code: errno) }
        folder = String(cString: path)
    }

    deinit { _ = try? run("rm -r \(folder)") }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// `NAME.pem` and `NAME.key`, for a host of that name; signed by another of these, or by itself.
    @discardableResult
    func make(_ name: String, signedBy authority: String? = nil, keyType: String = "ec") throws
        -> TLSConfiguration.Identity
    {
        let key = keyType == "ec" ? "-newkey ec -pkeyopt ec_paramgen_curve:P-256" : "-newkey rsa:2048"
        let signer = authority.map { "-CA \(path($0)).pem -CAkey \(path($0)).key" } ?? ""
        try run(
            """
            openssl req -x509 \(key) -nodes -days 2 -subj '/O=Accord/CN=\(name)' \
            -addext subjectAltName=DNS:\(name) \(signer) -keyout \(path(name)).key -out \(path(name)).pem
            """)
        return .init(certificate: "\(path(name)).pem", key: "\(path(name)).key")
    }

    /// What a command of the shell prints, errors too, whether it succeeds or not.
    @discardableResult
    func run(_ command: String) throws -> String {
        guard let pipe = popen("{ \(command)\n} 2>&1", "r") else {
            throw SocketError(operation: "popen", code: errno)
        }
        defer { pclose(pipe) }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { output += buffer[..<count] }
        return String(decoding: output, as: UTF8.self)
    }

    /// What `openssl s_client` prints when it asks a server for `/`.
    func ask(_ port: Int, _ options: String = "", fields: String = "") throws -> String {
        try run(
            """
            printf 'GET / HTTP/1.1\\r\\nHost: a\\r\\n\(fields)Connection: close\\r\\n\\r\\n' | \
            timeout 20 openssl s_client -connect 127.0.0.1:\(port) -ign_eof \(options)
            """)
    }

    /// Expects a text in what `ask` returns.
    func expect(
        _ port: Int, _ options: String, fields: String = "", _ text: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let output = try ask(port, options, fields: fields)
        #expect(output.contains(text), sourceLocation: sourceLocation)
    }
}

/// Runs a server with TLS while `body` plays the client.
func withSecureServer<Result: Sendable>(
    _ tls: TLSConfiguration, limits: HTTPLimits = HTTPLimits(), _ responder: Answer = secureAnswer,
    _ body: @escaping @Sendable (Int) throws -> Result
) async throws -> Result {
    let configuration = HTTPServerConfiguration(
        listen: [.tcp(port: 0)], tls: tls, threads: 1, limits: limits, handlesSignals: false)
    return try await withServer(responder, configuration) { port, _ in try body(port) }
}

/// Tells what a request's context knows of TLS.
let secureAnswer = Answer { request, context in
    let certificate = context.clientCertificate
    let fields = request.fields.values("Client-Cert").map { $0 == certificate?.fieldValue }
    return Response(
        200,
        text: "secure: \(context.isSecure), client: \(certificate?.subject ?? "nobody"), fields: \(fields)\n")
}
