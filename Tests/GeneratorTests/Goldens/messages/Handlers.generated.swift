// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations with the tag `default`.
public protocol DefaultAPI: Sendable {
    /// `PUT /nullable`
    func nullable(
        _ input: Operations.Nullable.Input, context: RequestContext
    ) async throws -> Operations.Nullable.Output

    /// `POST /nullable`
    func optionalNullable(
        _ input: Operations.OptionalNullable.Input, context: RequestContext
    ) async throws -> Operations.OptionalNullable.Output

    /// `PATCH /nullable`
    func nullableUnion(
        _ input: Operations.NullableUnion.Input, context: RequestContext
    ) async throws -> Operations.NullableUnion.Output

    /// `POST /forms`
    func forms(
        _ input: Operations.Forms.Input, context: RequestContext
    ) async throws -> Operations.Forms.Output

    /// `GET /types`
    func types(
        _ input: Operations.Types.Input, context: RequestContext
    ) async throws -> Operations.Types.Output

    /// `PUT /octets`
    func octets(
        _ input: Operations.Octets.Input, context: RequestContext
    ) async throws -> Operations.Octets.Output

    /// `POST /octets`
    func sameOctets(
        _ input: Operations.SameOctets.Input, context: RequestContext
    ) async throws -> Operations.SameOctets.Output
}
