// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations with the tag `default`.
public protocol DefaultAPI: Sendable {
    /// `POST /shapes`
    func drawShape(
        _ input: Operations.DrawShape.Input, context: RequestContext
    ) async throws -> Operations.DrawShape.Output
}
