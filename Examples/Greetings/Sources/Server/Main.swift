import Accord
import Database
import GeneratedAPI

@main
enum Main {
    static func main() async throws {
        let api = API(greetings: GreetingHandlers(store: GreetingStore()))
        var configuration = HTTPServerConfiguration()
        if let port = CommandLine.arguments.dropFirst().first.flatMap({ Int($0) }) {
            configuration.listen = [.tcp(port: port)]
        }
        try await HTTPServer(configuration).serve(api)
    }
}
