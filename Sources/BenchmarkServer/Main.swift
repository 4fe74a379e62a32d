import Accord

/// Answers `GET /plaintext`; a floor for measurements.
struct Plaintext: Responder {
    func respond(to request: Request, context: RequestContext) async -> Response {
        Response(200, fields: ["Content-Type": "text/plain"], body: Array("OK".utf8))
    }

    func response(to problem: Problem, context: RequestContext) -> Response {
        Response(problem.status, text: problem.detail + "\n")
    }
}

@main
struct Main {
    static func main() async throws {
        var configuration = HTTPServerConfiguration()
        var arguments = CommandLine.arguments.dropFirst()[...]
        while let name = arguments.popFirst(), let value = arguments.popFirst().flatMap({ Int($0) }) {
            if name == "--port" { configuration.port = value }
            if name == "--threads" { configuration.threads = value }
        }
        try await HTTPServer(configuration).serve(Plaintext())
    }
}
