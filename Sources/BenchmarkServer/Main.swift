import Accord

/// Serves the workload of the measurements: `BenchmarkServer [--port PORT] [--threads COUNT]`.
@main
struct Main {
    static func main() async throws {
        var configuration = HTTPServerConfiguration()
        var arguments = CommandLine.arguments.dropFirst()
        while let name = arguments.popFirst(), let value = arguments.popFirst().flatMap({ Int($0) }) {
            switch name {
            case "--port": configuration.listen = [.tcp(port: value)]
            case "--threads": configuration.threads = value
            default: break
            }
        }
        let api = API(text: TextHandlers(), widgets: WidgetHandlers())
        try await HTTPServer(configuration).serve(api)
    }
}
