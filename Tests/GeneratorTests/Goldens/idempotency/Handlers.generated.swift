// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations with the tag `default`.
public protocol DefaultAPI: Sendable {
    /// `POST /orders/{id}/lines`
    func addLine(
        _ input: Operations.AddLine.Input, context: RequestContext
    ) async throws -> Operations.AddLine.Output

    /// `POST /notes`
    func addNote(
        _ input: Operations.AddNote.Input, context: RequestContext
    ) async throws -> Operations.AddNote.Output

    /// `POST /ticks`
    func tick(
        _ input: Operations.Tick.Input, context: RequestContext
    ) async throws -> Operations.Tick.Output

    /// `POST /counts`
    func count(
        _ input: Operations.Count.Input, context: RequestContext
    ) async throws -> Operations.Count.Output
}
