import AccordRuntime
import GeneratedAPI

/// Accounts, for those who manage them.
struct UserHandlers: UsersAPI {
    let accounts: Accounts
    let sessions: SessionStore
    let writes: IdempotentWrites
    /// The protection space that challenges name.
    let realm: String
    var now: @Sendable () -> DateTime = { .now }

    var store: AccountStore { accounts.store }

    func listUsers(
        _ input: Operations.ListUsers.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.ListUsers.Output {
        let page = try await store.page(Int(input.page), size: Int(input.perPage), input.filter)
        let numbers = Pagination(
            path: AccountPath.users, filters: input.linkFilters, page: input.page,
            itemsPerPage: input.perPage, totalItems: page.total)
        return .ok(
            numbers.body(of: page.items.map(\.representation)), link: numbers.linkField,
            totalCount: page.total)
    }

    func createUser(
        _ input: Operations.CreateUser.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.CreateUser.Output {
        let new = input.body
        do {
            let account = NewAccount(
                email: new.email, username: new.username,
                passwordHash: try await accounts.hash(new.password), roles: new.roles)
            let now = now().wholeSeconds
            return try await writes.once(input, caller) { connection in
                let account = try connection.createAccount(
                    account, by: caller.authority(.usersAdd), now: now)
                return .created(
                    account.representation, location: AccountPath.user(account.publicID), eTag: account.eTag)
            }
        } catch let refusal as AccountRefusal {
            return try .refused(refusal, realm: realm)
        } catch let error as Accounts.PasswordTooShort {
            throw error.fault
        } catch is WorkerThreads.Overloaded {
            return .serviceUnavailable(.busy, retryAfter: 1)
        }
    }

    func getUserAccount(
        _ input: Operations.GetUserAccount.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.GetUserAccount.Output {
        guard let account = try await store.find(publicID: ASCII.lowercased(input.publicId)),
            account.deletedAt == nil
        else { return .notFound(.init(message: AccountRefusal.unknownAccount.message)) }
        return .ok(account.representation, eTag: account.eTag)
    }

    func updateUser(
        _ input: Operations.UpdateUser.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.UpdateUser.Output {
        let patch = AccountPatch(
            email: input.body.email, username: input.body.username, roles: input.body.roles)
        do {
            let account = try await store.update(
                ASCII.lowercased(input.publicId), patch, by: caller.authority(.usersEdit),
                ifMatch: IfMatch(input.ifMatch), now: now())
            return .ok(account.representation, eTag: account.eTag)
        } catch let refusal as AccountRefusal {
            return try .refused(refusal, realm: realm)
        }
    }

    func deleteUser(
        _ input: Operations.DeleteUser.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.DeleteUser.Output {
        do {
            try await store.delete(
                ASCII.lowercased(input.publicId), by: caller.authority(.usersDelete),
                ifMatch: IfMatch(input.ifMatch), now: now())
            return .noContent
        } catch let refusal as AccountRefusal {
            return try .refused(refusal, realm: realm)
        }
    }

    func restoreUser(
        _ input: Operations.RestoreUser.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.RestoreUser.Output {
        do {
            let account = try await store.restore(
                ASCII.lowercased(input.publicId), by: caller.authority(.usersDelete), now: now())
            return .ok(account.representation, eTag: account.eTag)
        } catch let refusal as AccountRefusal {
            return try .refused(refusal, realm: realm)
        }
    }

    func blockUser(
        _ input: Operations.BlockUser.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.BlockUser.Output {
        do {
            let account = try await store.setStatus(
                ASCII.lowercased(input.publicId), .blocked, by: caller.authority(.usersBlock), now: now())
            return .ok(account.representation, eTag: account.eTag)
        } catch let refusal as AccountRefusal {
            return try .refused(refusal, realm: realm)
        }
    }

    func unblockUser(
        _ input: Operations.UnblockUser.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.UnblockUser.Output {
        do {
            let account = try await store.setStatus(
                ASCII.lowercased(input.publicId), .active, by: caller.authority(.usersBlock), now: now())
            return .ok(account.representation, eTag: account.eTag)
        } catch let refusal as AccountRefusal {
            return try .refused(refusal, realm: realm)
        }
    }

    func setUserPassword(
        _ input: Operations.SetUserPassword.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.SetUserPassword.Output {
        let publicID = ASCII.lowercased(input.publicId)
        do {
            if publicID == caller.session.publicID {
                try await accounts.setOwnPassword(
                    input.body.password, oldPassword: input.body.oldPassword, caller)
            } else {
                guard caller.can(.usersEdit) else { throw AccountRefusal.lacks(.usersEdit) }
                try await accounts.setPassword(
                    input.body.password, of: publicID, by: caller.authority(.usersEdit))
            }
            return .noContent
        } catch let refusal as AccountRefusal {
            return try .refused(refusal, realm: realm)
        } catch let error as Accounts.TooManyAttempts {
            return .tooManyRequests(.tooManyAttempts(error.seconds), retryAfter: error.seconds)
        } catch let error as Accounts.PasswordTooShort {
            throw error.fault
        } catch is WorkerThreads.Overloaded {
            return .serviceUnavailable(.busy, retryAfter: 1)
        }
    }
}

extension Operations.ListUsers.Input {
    /// Which accounts are asked for.
    fileprivate var filter: AccountFilter {
        AccountFilter(
            text: q, status: status.flatMap { AccountFilter.Status(rawValue: $0.rawValue) }, role: role,
            order: sort.order)
    }

    /// What links to other pages keep.
    fileprivate var linkFilters: KeyValuePairs<String, String?> {
        [
            "q": q, "status": status?.rawValue, "role": role,
            "sort": sort == .newestFirst ? nil : sort.rawValue,
        ]
    }
}

extension Components.Schemas.UserSort {
    fileprivate var order: AccountFilter.Order {
        switch self {
        case .oldestFirst: .oldestFirst
        case .newestFirst: .newestFirst
        case .emailAscending: .emailAscending
        case .emailDescending: .emailDescending
        case .usernameAscending: .usernameAscending
        case .usernameDescending: .usernameDescending
        case .lastLoginAscending: .lastLoginAscending
        case .lastLoginDescending: .lastLoginDescending
        }
    }
}
