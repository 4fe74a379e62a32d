import AccordDatabase
import AccordRuntime

/// Each change is decided and made in one transaction, by what everybody's permissions are in it.
extension AccountStore {
    /// Changes an account's address, username or roles.
    func update(
        _ publicID: String, _ patch: AccountPatch, by authority: Authority, ifMatch: IfMatch = .absent,
        now: DateTime
    ) async throws -> Account {
        try await edit(publicID, by: authority, ifMatch: ifMatch, now: now) {
            connection, account, permitted in
            if patch == AccountPatch() { return false }
            try connection.update(account, patch)
            guard let roles = patch.roles else { return true }
            try connection.setRoles(roles, ofUser: account.id)
            guard let changed = try connection.account(publicID: publicID) else { return true }
            try changed.check(isWithin: permitted)
            if authority.isOwn(of: account), !changed.scopes.covers(account.scopes) {
                throw AccountRefusal.ownAccount(.demote)
            }
            return true
        }
    }

    /// Blocks an account and ends its sessions, or unblocks it.
    func setStatus(
        _ publicID: String, _ status: Account.Status, by authority: Authority, now: DateTime
    ) async throws -> Account {
        try await edit(publicID, by: authority, now: now) { connection, account, _ in
            guard account.status != status else { return false }
            if status == .blocked {
                if authority.isOwn(of: account) { throw AccountRefusal.ownAccount(.block) }
                try connection.revokeSessions(ofUser: account.id, now: now)
            }
            try connection.execute("UPDATE users SET status = ? WHERE id = ?", [status.rawValue, account.id])
            return true
        }
    }

    /// Deletes an account, so that it can be restored, and ends its sessions.
    func delete(
        _ publicID: String, by authority: Authority, ifMatch: IfMatch = .absent, now: DateTime
    ) async throws {
        _ = try await edit(publicID, by: authority, ifMatch: ifMatch, now: now) { connection, account, _ in
            if authority.isOwn(of: account) { throw AccountRefusal.ownAccount(.delete) }
            try connection.revokeSessions(ofUser: account.id, now: now)
            try connection.execute("UPDATE users SET deleted_at = ? WHERE id = ?", [now, account.id])
            return true
        }
    }

    /// Restores a deleted account.
    func restore(_ publicID: String, by authority: Authority, now: DateTime) async throws -> Account {
        try await edit(publicID, findingDeleted: true, by: authority, now: now) { connection, account, _ in
            guard account.deletedAt != nil else { return false }
            try connection.execute("UPDATE users SET deleted_at = NULL WHERE id = ?", [account.id])
            return true
        }
    }

    /// Sets the hash of a password, in place of the old one if that is named, and ends all sessions
    /// but one if that is named.
    func setPassword(
        _ publicID: String, hash: String, replacing oldHash: String?, keeping sid: String?,
        by authority: Authority, now: DateTime
    ) async throws {
        _ = try await edit(publicID, by: authority, now: now) { connection, account, _ in
            if let oldHash, oldHash != account.passwordHash { throw AccountRefusal.passwordChanged }
            try connection.execute("UPDATE users SET password_hash = ? WHERE id = ?", [hash, account.id])
            try connection.revokeSessions(ofUser: account.id, except: sid, now: now)
            return true
        }
    }

    /// Finds an account, checks the authority over it, and lets `change` change it or say that nothing
    /// is to change. Returns the account as it is then.
    private func edit(
        _ publicID: String, findingDeleted: Bool = false, by authority: Authority,
        ifMatch: IfMatch = .absent, now: DateTime,
        _ change: @escaping @Sendable (Connection, Account, Scopes) throws -> Bool
    ) async throws -> Account {
        try await database.write { connection in
            let permitted = try connection.permissions(of: authority)
            guard let account = try connection.account(publicID: publicID),
                findingDeleted || account.deletedAt == nil
            else { throw AccountRefusal.unknownAccount }
            try account.check(isWithin: permitted)
            try ifMatch.check(account.version)
            let isChanged = try connection.keepingAdministrator { try change(connection, account, permitted) }
            guard isChanged else { return account }
            try connection.execute(
                "UPDATE users SET updated_at = ?, version = version + 1 WHERE id = ?", [now, account.id])
            return try connection.account(publicID: publicID) ?? account
        }
    }
}

extension Connection {
    fileprivate func update(_ account: Account, _ patch: AccountPatch) throws {
        let email = patch.email ?? account.email
        let username = patch.username.merged(into: account.username)
        try refusingTaken(email: email, username: username) {
            try execute(
                "UPDATE users SET email = ?, username = ? WHERE id = ?", [email, username, account.id])
        }
    }
}
