import Accord

/// The floor: a text, without any work.
struct TextHandlers: TextAPI {
    func plaintext(
        _ input: Operations.Plaintext.Input, context: RequestContext
    ) async throws -> Operations.Plaintext.Output {
        .ok("OK")
    }
}
