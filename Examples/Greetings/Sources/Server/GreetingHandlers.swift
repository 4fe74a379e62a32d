import Accord
import Database
import GeneratedAPI

struct GreetingHandlers: GreetingsAPI {
    let store: GreetingStore

    func greet(_ input: Operations.Greet.Input, context: RequestContext) async throws
        -> Operations.Greet.Output
    {
        let hello =
            switch input.language {
            case .en: "Hello"
            case .fr: "Bonjour"
            case .de: "Guten Tag"
            }
        return .ok(.init(text: "\(hello), \(input.name)!", count: store.add(input.name)))
    }
}
