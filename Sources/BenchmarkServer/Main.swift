import Accord

/// Serves the workload of the measurements:
/// `BenchmarkServer [--port PORT] [--threads COUNT] [--certificate FILE --key FILE]`.
@main
struct Main {
    static func main() async throws {
        var configuration = HTTPServerConfiguration()
        var identity = TLSConfiguration.Identity(certificate: "", key: "")
        var arguments = CommandLine.arguments.dropFirst()
        while let name = arguments.popFirst(), let value = arguments.popFirst() {
            switch name {
            case "--port": configuration.listen = [.tcp(port: Int(value) ?? 5000)]
            case "--threads": configuration.threads = Int(value) ?? configuration.threads
            case "--certificate": identity.certificate = value
            case "--key": identity.key = value
            default: break
            }
        }
        if !identity.certificate.isEmpty { configuration.tls = TLSConfiguration(identities: [identity]) }
        let api = API(text: TextHandlers(), widgets: WidgetHandlers())
        try await HTTPServer(configuration).serve(api)
    }
}
