// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations with the tag `default`.
public protocol DefaultAPI: Sendable {
    /// `GET /api/rooms/{id}/{days}`: Parameters of all places, with clashes of names.
    func findRooms(
        _ input: Operations.FindRooms.Input, context: RequestContext
    ) async throws -> Operations.FindRooms.Output
}
