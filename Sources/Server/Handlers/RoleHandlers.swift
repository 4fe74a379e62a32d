import AccordRuntime
import GeneratedAPI

/// Roles, and the permissions that they give.
struct RoleHandlers: RolesAPI {
    let roles: RoleStore
    let writes: IdempotentWrites
    /// The protection space that challenges name.
    let realm: String
    var now: @Sendable () -> DateTime = { .now }

    func listRoles(
        _ input: Operations.ListRoles.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.ListRoles.Output {
        .ok(.init(items: try await roles.all().map(\.representation)))
    }

    func createRole(
        _ input: Operations.CreateRole.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.CreateRole.Output {
        let new = input.body
        let now = now()
        let role = Role(
            name: new.name, description: new.description, scopes: Scopes(new.scopes),
            createdAt: now.wholeSeconds, updatedAt: now.wholeSeconds, version: EntityTag.firstVersion(now))
        do {
            return try await writes.once(input, caller) { connection in
                try connection.createRole(role, by: caller.authority(.admin))
                return .created(role.representation, location: AccountPath.role(role.name), eTag: role.eTag)
            }
        } catch let refusal as AccountRefusal {
            return try .refused(refusal, realm: realm)
        }
    }

    func getRole(
        _ input: Operations.GetRole.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.GetRole.Output {
        guard let role = try await roles.find(input.name) else {
            return .notFound(.init(message: AccountRefusal.roleNotFound(input.name).message))
        }
        return .ok(role.representation, eTag: role.eTag)
    }

    func updateRole(
        _ input: Operations.UpdateRole.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.UpdateRole.Output {
        let patch = RolePatch(description: input.body.description, scopes: input.body.scopes)
        do {
            let role = try await roles.update(
                input.name, patch, by: caller.authority(.admin), ifMatch: IfMatch(input.ifMatch), now: now())
            return .ok(role.representation, eTag: role.eTag)
        } catch let refusal as AccountRefusal {
            return try .refused(refusal, realm: realm)
        }
    }

    func deleteRole(
        _ input: Operations.DeleteRole.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.DeleteRole.Output {
        do {
            try await roles.delete(
                input.name, by: caller.authority(.admin), ifMatch: IfMatch(input.ifMatch))
            return .noContent
        } catch let refusal as AccountRefusal {
            return try .refused(refusal, realm: realm)
        }
    }
}
