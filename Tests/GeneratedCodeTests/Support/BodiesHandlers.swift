import AccordRuntime
import EverythingAPI

/// Notes each input, and answers that it is done.
struct BodiesHandlers: BodiesAPI {
    let inputs: Inputs

    func sendForm(
        _ input: Operations.SendForm.Input, context: RequestContext
    ) async throws -> Operations.SendForm.Output {
        inputs.note(input)
        return .noContent
    }

    func sendChoice(
        _ input: Operations.SendChoice.Input, context: RequestContext
    ) async throws -> Operations.SendChoice.Output {
        inputs.note(input)
        return .noContent
    }

    func sendKept(
        _ input: Operations.SendKept.Input, context: RequestContext
    ) async throws -> Operations.SendKept.Output {
        inputs.note(input)
        return .noContent
    }

    func sendOptional(
        _ input: Operations.SendOptional.Input, context: RequestContext
    ) async throws -> Operations.SendOptional.Output {
        inputs.note(input)
        return .noContent
    }

    func sendUnion(
        _ input: Operations.SendUnion.Input, context: RequestContext
    ) async throws -> Operations.SendUnion.Output {
        inputs.note(input)
        return .noContent
    }

    func sendOctets(
        _ input: Operations.SendOctets.Input, context: RequestContext
    ) async throws -> Operations.SendOctets.Output {
        inputs.note(input)
        return .ok(input.body)
    }

    func sendText(
        _ input: Operations.SendText.Input, context: RequestContext
    ) async throws -> Operations.SendText.Output {
        inputs.note(input)
        return .ok(input.body.map(String.init) ?? "nothing")
    }

    func sendEverything(
        _ input: Operations.SendEverything.Input, context: RequestContext
    ) async throws -> Operations.SendEverything.Output {
        inputs.note(input)
        return .noContent
    }
}
