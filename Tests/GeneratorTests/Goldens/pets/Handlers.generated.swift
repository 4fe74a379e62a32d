// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations with the tag `pets`. Pets and who keeps them.
public protocol PetsAPI<Caller>: Sendable {
    /// Who is asking, as the authenticator found out.
    associatedtype Caller: Sendable

    /// `GET /v1/pets`: List pets
    func listPets(
        _ input: Operations.ListPets.Input, context: RequestContext
    ) async throws -> Operations.ListPets.Output

    /// `POST /v1/pets`: Take a pet in
    func createPet(
        _ input: Operations.CreatePet.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.CreatePet.Output

    /// `DELETE /v1/pets/{name}`
    ///
    /// - Warning: Deprecated by the contract.
    func deletePet(
        _ input: Operations.DeletePet.Input, context: RequestContext
    ) async throws -> Operations.DeletePet.Output
}
