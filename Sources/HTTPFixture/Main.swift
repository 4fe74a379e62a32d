import Accord

/// Serves the API of the HTTP/1.1 cases: `HTTPFixture [--host HOST] [--port PORT]`.
@main
struct Main {
    static func main() async throws {
        var configuration = HTTPServerConfiguration()
        var arguments = CommandLine.arguments.dropFirst()
        while let name = arguments.popFirst(), let value = arguments.popFirst() {
            switch name {
            case "--host": configuration.host = value
            case "--port": configuration.port = Int(value) ?? configuration.port
            default: break
            }
        }
        try await HTTPServer(configuration).serve(API(cases: CaseHandlers()))
    }
}
