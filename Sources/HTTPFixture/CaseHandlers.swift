import Accord

/// Handlers that say which of them ran.
struct CaseHandlers: CasesAPI {
    func ok(_ input: Operations.Ok.Input, context: RequestContext) async throws -> Operations.Ok.Output {
        .ok("ok", xHandler: Operations.Ok.id)
    }

    func echo(_ input: Operations.Echo.Input, context: RequestContext) async throws -> Operations.Echo.Output
    {
        .ok(input.body ?? [], xHandler: Operations.Echo.id)
    }

    func item(_ input: Operations.Item.Input, context: RequestContext) async throws -> Operations.Item.Output
    {
        .ok(.init(id: input.id), xHandler: Operations.Item.id)
    }

    func deleteItem(
        _ input: Operations.DeleteItem.Input, context: RequestContext
    ) async throws -> Operations.DeleteItem.Output {
        .noContent(xHandler: Operations.DeleteItem.id)
    }

    func search(
        _ input: Operations.Search.Input, context: RequestContext
    ) async throws -> Operations.Search.Output {
        .ok(.init(q: input.q ?? []), xHandler: Operations.Search.id)
    }

    func smuggled(
        _ input: Operations.Smuggled.Input, context: RequestContext
    ) async throws -> Operations.Smuggled.Output {
        .ok("smuggled", xHandler: Operations.Smuggled.id)
    }
}
