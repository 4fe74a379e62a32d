import AccordRuntime
import EverythingAPI

/// Notes each input, and answers with the body that came.
struct SchemasHandlers: SchemasAPI {
    let inputs: Inputs

    func checkKeywords(
        _ input: Operations.CheckKeywords.Input, context: RequestContext
    ) async throws -> Operations.CheckKeywords.Output {
        inputs.note(input)
        return .ok(input.body)
    }

    func echoNullability(
        _ input: Operations.EchoNullability.Input, context: RequestContext
    ) async throws -> Operations.EchoNullability.Output {
        inputs.note(input)
        return .ok(input.body)
    }

    func echoShapes(
        _ input: Operations.EchoShapes.Input, context: RequestContext
    ) async throws -> Operations.EchoShapes.Output {
        inputs.note(input)
        return .ok(input.body)
    }

    func echoRecursion(
        _ input: Operations.EchoRecursion.Input, context: RequestContext
    ) async throws -> Operations.EchoRecursion.Output {
        inputs.note(input)
        return .ok(input.body)
    }

    func echoNames(
        _ input: Operations.EchoNames.Input, context: RequestContext
    ) async throws -> Operations.EchoNames.Output {
        inputs.note(input)
        return .ok(input.body)
    }

    func echoAccount(
        _ input: Operations.EchoAccount.Input, context: RequestContext
    ) async throws -> Operations.EchoAccount.Output {
        inputs.note(input)
        return .ok(.init(id: 7, name: input.body.name, stamp: DateTime(seconds: 0)))
    }

    func echoWide(
        _ input: Operations.EchoWide.Input, context: RequestContext
    ) async throws -> Operations.EchoWide.Output {
        inputs.note(input)
        return .ok(input.body)
    }

    func echoObjects(
        _ input: Operations.EchoObjects.Input, context: RequestContext
    ) async throws -> Operations.EchoObjects.Output {
        inputs.note(input)
        return .ok(input.body)
    }

    func echoDefaults(
        _ input: Operations.EchoDefaults.Input, context: RequestContext
    ) async throws -> Operations.EchoDefaults.Output {
        inputs.note(input)
        return .ok(input.body)
    }
}
