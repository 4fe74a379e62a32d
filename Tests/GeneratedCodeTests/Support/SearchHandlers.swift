import AccordRuntime
import EverythingAPI

/// Notes each input, and answers that it is done.
struct SearchHandlers: SearchAPI {
    let inputs: Inputs

    func search(
        _ input: Operations.Search.Input, context: RequestContext
    ) async throws -> Operations.Search.Output {
        inputs.note(input)
        return .noContent
    }
}
