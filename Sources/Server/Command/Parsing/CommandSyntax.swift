/// What a command is called and what it takes. Parsing and help are both made from this, so
/// neither can know an option that the other doesn't.
struct CommandSyntax: Sendable, Hashable {
    /// The words that name it: `db upgrade`.
    var words: [String]
    var summary: String
    var discussion: String?
    var arguments: [Argument] = []
    var options: [Option] = []
    var examples: [Example] = []

    /// A word that stands after the command's own. Only the last one may be optional or repeated.
    struct Argument: Sendable, Hashable {
        var name: String
        var help: String
        var count = Count.one
        /// The words that it can be; empty when it can be any.
        var choices: [String] = []

        /// How often it stands there.
        enum Count: Sendable, Hashable { case one, optional, any }
    }

    /// `--name`, or `--name VALUE` when there is a placeholder.
    struct Option: Sendable, Hashable {
        var name: String
        var placeholder: String?
        var help: String
        /// The values that it can have; empty when it can have any.
        var choices: [String] = []
        /// Whether it may be given more than once.
        var isRepeatable = false
    }

    /// What somebody would type, after `Server`, and what for.
    struct Example: Sendable, Hashable {
        var arguments: String
        var purpose: String

        init(_ arguments: String, _ purpose: String) {
            self.arguments = arguments
            self.purpose = purpose
        }
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
        ],
        examples: [
            Example("serve", "Serve on http://127.0.0.1:5000"),
            Example("serve --host 0.0.0.0 --port 80", "Serve everybody who can reach this machine"),
        ])

    static let routes = CommandSyntax(
        words: ["routes"], summary: "List the routes of the API",
        examples: [Example("routes", "See which operation answers which path")])

    static let databaseUpgrade = CommandSyntax(
        words: ["db", "upgrade"], summary: "Apply the migrations that the database lacks",
        examples: [Example("db upgrade", "Make a new database, or bring one up to this program")])

    static let databaseDowngrade = CommandSyntax(
        words: ["db", "downgrade"], summary: "Undo the last migration",
        options: [
            Option(name: "steps", placeholder: "N", help: "Undo so many instead of one"),
            Option(name: "all", placeholder: nil, help: "Undo all, and lose all data"),
        ],
        examples: [
            Example("db downgrade", "Undo the last migration"),
            Example("db downgrade --steps 2", "Undo the last two"),
        ])

    static let databaseCurrent = CommandSyntax(
        words: ["db", "current"], summary: "Show the last migration that the database has",
        examples: [Example("db current", "See how far a database is")])

    static let databaseHistory = CommandSyntax(
        words: ["db", "history"], summary: "List all migrations and which are applied",
        examples: [Example("db history", "See what an upgrade would do")])

    static let userAdd = CommandSyntax(
        words: ["user", "add"], summary: "Make an account",
        discussion: """
            Without --password it asks for one twice, without showing it, or takes one line of what
            is piped in; a password in the arguments can be seen by everybody on this machine.
            """,
        arguments: [Argument(name: "EMAIL", help: "The email address that names the account")],
        options: [
            Option(name: "admin", placeholder: nil, help: "Give it the role Administrator"),
            Option(
                name: "role", placeholder: "NAME",
                help: "Give it this role; may be repeated, and without it there is the default one",
                isRepeatable: true),
            Option(name: "username", placeholder: "NAME", help: "Its username"),
            Option(name: "password", placeholder: "PASSWORD", help: "Its password"),
        ],
        examples: [
            Example(
                "user add you@example.com --admin", "Make the first administrator; asks for the password"),
            Example("user add qa@example.com --role QA --username qa", "Make one who manages accounts"),
        ])

    static let openapi = CommandSyntax(
        words: ["openapi"], summary: "Print the contract (openapi.yaml) that this program was built from",
        examples: [Example("openapi > openapi.yaml", "Keep it in a file, to make a client of it")])

    static let all: [CommandSyntax] =
        [
            serve, routes, databaseUpgrade, databaseDowngrade, databaseCurrent, databaseHistory, deploy,
            userAdd,
        ] + accounts + [openapi] + operations
}
