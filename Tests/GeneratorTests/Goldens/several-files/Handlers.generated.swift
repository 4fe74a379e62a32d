// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations with the tag `pets`.
public protocol PetsAPI: Sendable {
    /// `GET /pets/{id}`
    func getPet(
        _ input: Operations.GetPet.Input, context: RequestContext
    ) async throws -> Operations.GetPet.Output
}
