import AccordRuntime
import EverythingAPI

/// Answers as the test says, by the path's `kind` or by closures.
struct ResponsesHandlers: ResponsesAPI {
    var answers: [String: Operations.Answer.Output] = [:]
    var failure: (any Error)?
    var strict = 1.0

    func answer(
        _ input: Operations.Answer.Input, context: RequestContext
    ) async throws -> Operations.Answer.Output {
        if let failure { throw failure }
        return answers[input.kind] ?? .accepted
    }

    func answerStrictly(
        _ input: Operations.AnswerStrictly.Input, context: RequestContext
    ) async throws -> Operations.AnswerStrictly.Output {
        .ok(strict)
    }
}
