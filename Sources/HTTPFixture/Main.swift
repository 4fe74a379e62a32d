import Accord

/// Serves the API of the HTTP/1.1 cases: `HTTPFixture [--host HOST] [--port PORT]`.
@main
struct Main {
    static func main() async throws {
        var configuration = HTTPServerConfiguration()
        var (host, port) = ("127.0.0.1", 5000)
        var arguments = CommandLine.arguments.dropFirst()
        while let name = arguments.popFirst(), let value = arguments.popFirst() {
            switch name {
            case "--host": host = value
            case "--port": port = Int(value) ?? port
            default: break
            }
        }
        configuration.listen = [.tcp(host: host, port: port)]
        try await HTTPServer(configuration).serve(API(cases: CaseHandlers()))
    }
}
