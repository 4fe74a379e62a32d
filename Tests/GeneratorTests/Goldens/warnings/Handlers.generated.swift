// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations with the tag `default`.
public protocol DefaultAPI: Sendable {
    /// `GET /a/{id}`
    func getA(
        _ input: Operations.GetA.Input, context: RequestContext
    ) async throws -> Operations.GetA.Output
}
