/// On whose authority accounts and roles are changed.
enum Authority: Sendable, Hashable {
    /// A user's, by the key inside of the database. They must have the permission, if one is named, and can
    /// neither give what they lack nor act on an account that has it.
    case user(Int64, needs: Scope?)
    /// The server's own, or that of who may run its commands.
    case system

    /// Whether it is the authority of this very account.
    func isOwn(of account: Account) -> Bool {
        if case .user(account.id, _) = self { true } else { false }
    }
}
