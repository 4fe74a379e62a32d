import GeneratedAPI

/// A permission: the contract's security requirements name them, and roles give them.
typealias Scope = Components.Schemas.Scope

extension Scope {
    /// Whether it gives rights over other people's accounts.
    var isOverAccounts: Bool { self == .admin || rawValue.hasPrefix("users:") }
}

/// The permissions that roles give together.
struct Scopes: Sendable, Hashable {
    /// Their names, separated by spaces, as the database keeps them; a name may stand there twice.
    ///
    /// Each request makes one of these and few look into it, so it is taken apart only then.
    let text: String

    init(text: String) { self.text = text }
    init(_ scopes: [Scope]) { text = scopes.map(\.rawValue).joined(separator: " ") }

    /// Whether they hold a permission; `admin` is all of them.
    func contains(_ scope: Scope) -> Bool { names(scope) || names(.admin) }

    /// Whether they hold all that the others do.
    func covers(_ others: Scopes) -> Bool { others.list.allSatisfy(contains) }

    /// The permissions that are named, each once, in the order of the contract.
    var list: [Scope] { Scope.allCases.filter(names) }

    private func names(_ scope: Scope) -> Bool {
        text.utf8.split(separator: UInt8(ascii: " ")).contains { $0.elementsEqual(scope.rawValue.utf8) }
    }
}
