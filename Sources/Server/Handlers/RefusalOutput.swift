import AccordRuntime
import GeneratedAPI

/// An operation's answers to an ``AccountRefusal``. Generated outputs have these methods already, so an
/// operation takes part by naming the protocols of the kinds that it lists.
protocol ForbiddenOutput {
    static func forbidden(_ body: Components.Schemas.Failure, wwwAuthenticate: String) -> Self
}

/// An operation that can answer that something is not there.
protocol NotFoundOutput {
    static func notFound(_ body: Components.Schemas.Failure) -> Self
}

/// An operation that can answer that something stands against it.
protocol ConflictOutput {
    static func conflict(_ body: Components.Schemas.Failure) -> Self
}

extension ForbiddenOutput {
    /// The 403 of a refusal; throws one of another kind.
    fileprivate static func forbidden(_ refusal: AccountRefusal, realm: String) throws -> Self {
        guard refusal.kind == .forbidden else { throw refusal }
        let failure = AuthenticationFailure(
            .insufficient, description: refusal.message, realm: realm,
            scopes: refusal.lackingScopes.map(\.rawValue))
        return .forbidden(
            .init(message: refusal.message), wwwAuthenticate: Challenge.bearer.value(for: failure))
    }
}

extension ForbiddenOutput where Self: ConflictOutput {
    /// The 403 or 409 of a refusal; throws one of another kind.
    static func refused(_ refusal: AccountRefusal, realm: String) throws -> Self {
        if refusal.kind == .conflict { return .conflict(.init(message: refusal.message)) }
        return try forbidden(refusal, realm: realm)
    }
}

extension ForbiddenOutput where Self: NotFoundOutput {
    /// The 403 or 404 of a refusal; throws one of another kind.
    static func refused(_ refusal: AccountRefusal, realm: String) throws -> Self {
        if refusal.kind == .notFound { return .notFound(.init(message: refusal.message)) }
        return try forbidden(refusal, realm: realm)
    }
}

extension ForbiddenOutput where Self: NotFoundOutput & ConflictOutput {
    /// The answer to a refusal.
    static func refused(_ refusal: AccountRefusal, realm: String) throws -> Self {
        switch refusal.kind {
        case .notFound: .notFound(.init(message: refusal.message))
        case .conflict: .conflict(.init(message: refusal.message))
        case .forbidden: try forbidden(refusal, realm: realm)
        }
    }
}

extension Operations.CreateUser.Output: ForbiddenOutput, ConflictOutput {}
extension Operations.UpdateUser.Output: ForbiddenOutput, NotFoundOutput, ConflictOutput {}
extension Operations.DeleteUser.Output: ForbiddenOutput, NotFoundOutput, ConflictOutput {}
extension Operations.RestoreUser.Output: ForbiddenOutput, NotFoundOutput {}
extension Operations.BlockUser.Output: ForbiddenOutput, NotFoundOutput, ConflictOutput {}
extension Operations.UnblockUser.Output: ForbiddenOutput, NotFoundOutput {}
extension Operations.SetUserPassword.Output: ForbiddenOutput, NotFoundOutput, ConflictOutput {}
extension Operations.ListUserTokens.Output: ForbiddenOutput, NotFoundOutput {}
extension Operations.BlockUserToken.Output: ForbiddenOutput, NotFoundOutput {}
extension Operations.UnblockUserToken.Output: ForbiddenOutput, NotFoundOutput {}
extension Operations.CreateRole.Output: ForbiddenOutput, ConflictOutput {}
extension Operations.UpdateRole.Output: ForbiddenOutput, NotFoundOutput, ConflictOutput {}
extension Operations.DeleteRole.Output: ForbiddenOutput, NotFoundOutput, ConflictOutput {}
