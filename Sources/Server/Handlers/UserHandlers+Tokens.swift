import AccordRuntime
import GeneratedAPI

/// The sessions of an account, which clients know as its tokens.
extension UserHandlers {
    func listUserTokens(
        _ input: Operations.ListUserTokens.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.ListUserTokens.Output {
        let publicID = ASCII.lowercased(input.publicId)
        do {
            let page = try await sessions.page(
                Int(input.page), size: Int(input.perPage), ofUser: publicID, now: now())
            let numbers = Pagination(
                path: AccountPath.tokens(publicID), page: input.page, itemsPerPage: input.perPage,
                totalItems: page.total)
            return .ok(
                numbers.body(of: page.items.map { $0.representation(for: caller) }), link: numbers.linkField,
                totalCount: page.total)
        } catch let refusal as AccountRefusal {
            return try .refused(refusal, realm: realm)
        }
    }

    func blockUserToken(
        _ input: Operations.BlockUserToken.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.BlockUserToken.Output {
        do {
            return .ok(try await setBlocked(true, input.tokenId, of: input.publicId, caller))
        } catch let refusal as AccountRefusal {
            return try .refused(refusal, realm: realm)
        }
    }

    func unblockUserToken(
        _ input: Operations.UnblockUserToken.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.UnblockUserToken.Output {
        do {
            return .ok(try await setBlocked(false, input.tokenId, of: input.publicId, caller))
        } catch let refusal as AccountRefusal {
            return try .refused(refusal, realm: realm)
        }
    }

    private func setBlocked(
        _ isBlocked: Bool, _ sid: String, of publicID: String, _ caller: Caller
    ) async throws -> Components.Schemas.UserToken {
        try await sessions.setBlocked(
            isBlocked, sid: ASCII.lowercased(sid), ofUser: ASCII.lowercased(publicID),
            by: caller.authority(.usersBlock), now: now()
        ).representation(for: caller)
    }
}
