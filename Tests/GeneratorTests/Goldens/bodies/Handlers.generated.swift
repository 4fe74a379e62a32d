// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations with the tag `default`.
public protocol DefaultAPI: Sendable {
    /// `POST /notes`
    func createNote(
        _ input: Operations.CreateNote.Input, context: RequestContext
    ) async throws -> Operations.CreateNote.Output

    /// `PUT /files`
    func putFile(
        _ input: Operations.PutFile.Input, context: RequestContext
    ) async throws -> Operations.PutFile.Output
}
