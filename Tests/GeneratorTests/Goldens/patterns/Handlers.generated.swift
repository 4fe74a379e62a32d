// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations with the tag `default`.
public protocol DefaultAPI: Sendable {
    /// `GET /texts`
    func getTexts(
        _ input: Operations.GetTexts.Input, context: RequestContext
    ) async throws -> Operations.GetTexts.Output
}
