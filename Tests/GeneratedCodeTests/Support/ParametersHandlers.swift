import AccordRuntime
import EverythingAPI

/// Notes each input, and answers that it is done.
struct ParametersHandlers: ParametersAPI {
    let inputs: Inputs

    func readScalars(
        _ input: Operations.ReadScalars.Input, context: RequestContext
    ) async throws -> Operations.ReadScalars.Output {
        inputs.note(input)
        return .noContent
    }

    func readArrays(
        _ input: Operations.ReadArrays.Input, context: RequestContext
    ) async throws -> Operations.ReadArrays.Output {
        inputs.note(input)
        return .noContent
    }

    func readClashes(
        _ input: Operations.ReadClashes.Input, context: RequestContext
    ) async throws -> Operations.ReadClashes.Output {
        inputs.note(input)
        return .noContent
    }

    func readDefaults(
        _ input: Operations.ReadDefaults.Input, context: RequestContext
    ) async throws -> Operations.ReadDefaults.Output {
        inputs.note(input)
        return .noContent
    }
}
