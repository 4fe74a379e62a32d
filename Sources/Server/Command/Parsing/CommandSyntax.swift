/// What a command is called and what it takes. Parsing and help are both made from this, so
/// neither can know an option that the other doesn't.
struct CommandSyntax: Sendable, Hashable {
    /// The words that name it: `db upgrade`.
    var words: [String]
    var summary: String
    var discussion: String?
    var arguments: [Argument] = []
    var options: [Option] = []

    /// A word that has to stand after the command's own.
    struct Argument: Sendable, Hashable {
        var name: String
        var help: String
    }

    /// `--name`, or `--name VALUE` when there is a placeholder.
    struct Option: Sendable, Hashable {
        var name: String
        var placeholder: String?
        var help: String
    }

    var name: String { words.joined(separator: " ") }
}

extension CommandSyntax {
    static let serve = CommandSyntax(
        words: ["serve"], summary: "Serve the API (what happens without a command, too)",
        options: [
            Option(name: "host", placeholder: "HOST", help: "Address to listen on; over HOST"),
            Option(name: "port", placeholder: "PORT", help: "Port to listen on, 0 for a free one; over PORT"),
            Option(
                name: "threads", placeholder: "N",
                help: "Event loops, 0 for one each core; over THREADS"),
        ])

    static let routes = CommandSyntax(words: ["routes"], summary: "List the routes of the API")

    static let databaseUpgrade = CommandSyntax(
        words: ["db", "upgrade"], summary: "Apply the migrations that the database lacks")

    static let databaseDowngrade = CommandSyntax(
        words: ["db", "downgrade"], summary: "Undo the last migration",
        options: [
            Option(name: "steps", placeholder: "N", help: "Undo so many instead of one"),
            Option(name: "all", placeholder: nil, help: "Undo all, and lose all data"),
        ])

    static let databaseCurrent = CommandSyntax(
        words: ["db", "current"], summary: "Show the last migration that the database has")

    static let databaseHistory = CommandSyntax(
        words: ["db", "history"], summary: "List all migrations and which are applied")

    static let userAdd = CommandSyntax(
        words: ["user", "add"], summary: "Make an account",
        discussion: """
            Without --password it asks for one twice, without showing it; a password in the
            arguments can be seen by everybody on this machine.
            """,
        arguments: [Argument(name: "EMAIL", help: "The email address that names the account")],
        options: [
            Option(name: "admin", placeholder: nil, help: "Make it an administrator's"),
            Option(name: "password", placeholder: "PASSWORD", help: "Its password"),
        ])

    static let openapi = CommandSyntax(
        words: ["openapi"], summary: "Print the contract (openapi.yaml) that this program was built from")

    static let all: [CommandSyntax] = [
        serve, routes, databaseUpgrade, databaseDowngrade, databaseCurrent, databaseHistory, userAdd, openapi,
    ]
}
