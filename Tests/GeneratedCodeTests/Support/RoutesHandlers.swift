import AccordRuntime
import EverythingAPI

/// Notes each input, and answers that it is done.
struct RoutesHandlers: RoutesAPI {
    let inputs: Inputs

    func literalRoute(
        _ input: Operations.LiteralRoute.Input, context: RequestContext
    ) async throws -> Operations.LiteralRoute.Output {
        inputs.note(input)
        return .noContent
    }

    func templateRoute(
        _ input: Operations.TemplateRoute.Input, context: RequestContext
    ) async throws -> Operations.TemplateRoute.Output {
        inputs.note(input)
        return .noContent
    }

    func deleteRoute(
        _ input: Operations.DeleteRoute.Input, context: RequestContext
    ) async throws -> Operations.DeleteRoute.Output {
        inputs.note(input)
        return .noContent
    }

    func belowLiteral(
        _ input: Operations.BelowLiteral.Input, context: RequestContext
    ) async throws -> Operations.BelowLiteral.Output {
        inputs.note(input)
        return .noContent
    }

    func twoTemplates(
        _ input: Operations.TwoTemplates.Input, context: RequestContext
    ) async throws -> Operations.TwoTemplates.Output {
        inputs.note(input)
        return .noContent
    }

    func slashRoute(
        _ input: Operations.SlashRoute.Input, context: RequestContext
    ) async throws -> Operations.SlashRoute.Output {
        inputs.note(input)
        return .noContent
    }
}
