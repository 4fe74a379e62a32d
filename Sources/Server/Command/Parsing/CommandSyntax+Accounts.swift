extension CommandSyntax {
    static let deploy = CommandSyntax(
        words: ["deploy"], summary: "Make the database ready: migrations, roles, first administrator",
        discussion: """
            Applies the migrations that the database lacks, adds the seeded roles that are missing and,
            when there is no administrator, makes one from ROOT_ADMIN_EMAIL, ROOT_ADMIN_USERNAME (which
            may be left out) and ROOT_ADMIN_PASSWORD. What is there already stays as it is.
            """,
        examples: [Example("deploy", "Run this before each start of a new version")])

    static let userList = CommandSyntax(
        words: ["user", "list"], summary: "List the accounts",
        options: [
            Option(
                name: "status", placeholder: "STATUS",
                help: "Only active, blocked or deleted ones; without it all but the deleted",
                choices: AccountFilter.Status.allCases.map(\.rawValue))
        ],
        examples: [
            Example("user list", "See who has an account"),
            Example("user list --status blocked", "See who is blocked"),
        ])

    static let userBlock = CommandSyntax(
        words: ["user", "block"], summary: "Block an account and end its sessions", arguments: [email],
        examples: [Example("user block eve@example.com", "Keep somebody out from now on")])

    static let userUnblock = CommandSyntax(
        words: ["user", "unblock"], summary: "Let a blocked account log in again", arguments: [email],
        examples: [Example("user unblock eve@example.com", "Let somebody in again")])

    static let userPassword = CommandSyntax(
        words: ["user", "password"], summary: "Set the password of an account and end its sessions",
        discussion: """
            Without --password it asks for one twice, without showing it, or takes one line of what
            is piped in; a password in the arguments can be seen by everybody on this machine.
            """,
        arguments: [email],
        options: [Option(name: "password", placeholder: "PASSWORD", help: "The new password")],
        examples: [Example("user password you@example.com", "Get back in; asks for the password")])

    static let roleList = CommandSyntax(
        words: ["role", "list"], summary: "List the roles and what they permit",
        examples: [Example("role list", "See which role to grant")])

    static let roleGrant = CommandSyntax(
        words: ["role", "grant"], summary: "Give an account a role",
        arguments: [email, Argument(name: "ROLE", help: "The name of the role")],
        examples: [Example("role grant you@example.com Administrator", "Make somebody an administrator")])

    static let roleRevoke = CommandSyntax(
        words: ["role", "revoke"], summary: "Take a role from an account",
        arguments: [email, Argument(name: "ROLE", help: "The name of the role")],
        examples: [Example("role revoke you@example.com QA", "Take a role away at once")])

    private static let email = Argument(
        name: "EMAIL", help: "The email address of the account, in any case of its letters")

    /// The commands about accounts and roles that are there.
    static let accounts = [
        userList, userBlock, userUnblock, userPassword, roleList, roleGrant, roleRevoke,
    ]
}
