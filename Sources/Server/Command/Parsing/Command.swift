/// What the program is asked to do.
enum Command: Sendable, Hashable {
    case serve(host: String?, port: Int?, threads: Int?)
    case routes
    case databaseUpgrade
    /// Undoes so many migrations, all for nil.
    case databaseDowngrade(steps: Int?)
    case databaseCurrent
    case databaseHistory
    case userAdd(UserAddition)
    /// What is done with accounts and roles that are there.
    case account(AccountAction)
    case deploy
    case jobsList
    case jobsRun(JobName)
    /// Statements to run; nil asks for them.
    case shell(sql: String?, format: ResultFormat, allowsWrites: Bool)
    case checkConfig
    case completion(CompletionShell)
    case openapi
    /// The help of one command, or of the program.
    case help(CommandSyntax?)
    case version

    /// The command that arguments (without the program's own name) ask for.
    init(_ arguments: [String]) throws(CommandLineError) {
        let first = arguments.first
        if first == "--help" || first == "-h" || first == "help" {
            self = .help(arguments.count > 1 ? try Self.syntax(arguments[1...]).command : nil)
            return
        }
        if first == "--version" {
            self = .version
            return
        }
        if arguments.count == 2, let second = arguments.last, second == "--help" || second == "-h",
            CommandSyntax.all.contains(where: { $0.words.count == 2 && $0.words[0] == first })
        {
            self = .help(nil)
            return
        }
        let (syntax, rest) = try Self.syntax(arguments[...])
        let parsed: Arguments
        do {
            parsed = try Arguments(syntax, rest)
        } catch .unknownOption(let option, _, let suggestion) where first?.hasPrefix("-") == true {
            // No command was named: it may be meant for the program.
            throw .unknownOption(option, command: nil, suggestion: suggestion)
        }
        self = parsed.wantsHelp ? .help(syntax) : try Command(parsed)
    }

    private init(_ arguments: Arguments) throws(CommandLineError) {
        switch arguments.command {
        case .routes: self = .routes
        case .databaseUpgrade: self = .databaseUpgrade
        case .databaseDowngrade:
            let steps = try arguments.number("steps", in: 0...999_999)
            self = .databaseDowngrade(steps: arguments.options["all"] == nil ? steps ?? 1 : nil)
        case .databaseCurrent: self = .databaseCurrent
        case .databaseHistory: self = .databaseHistory
        case .openapi: self = .openapi
        case .jobsList: self = .jobsList
        case .jobsRun: self = .jobsRun(try arguments.choice(0))
        case .shell:
            let format = arguments.options["format"].flatMap { ResultFormat(rawValue: $0) }
            self = .shell(
                sql: arguments.words.isEmpty ? nil : arguments.words.joined(separator: " "),
                format: format ?? .table, allowsWrites: arguments.options["write"] != nil)
        case .checkConfig: self = .checkConfig
        case .completion: self = .completion(try arguments.choice(0))
        case .deploy: self = .deploy
        case .userList:
            self = .account(
                .list(status: arguments.options["status"].flatMap { AccountFilter.Status(rawValue: $0) }))
        case .userBlock: self = .account(.block(email: arguments.words[0]))
        case .userUnblock: self = .account(.unblock(email: arguments.words[0]))
        case .userPassword:
            self = .account(.password(email: arguments.words[0], arguments.options["password"]))
        case .roleList: self = .account(.listRoles)
        case .roleGrant:
            self = .account(.grant(email: arguments.words[0], role: arguments.words[1]))
        case .roleRevoke:
            self = .account(.revoke(email: arguments.words[0], role: arguments.words[1]))
        case .userAdd:
            self = .userAdd(
                UserAddition(
                    email: arguments.words[0], username: arguments.options["username"],
                    isAdmin: arguments.options["admin"] != nil, roles: arguments.lists["role"] ?? [],
                    password: arguments.options["password"]))
        default:
            self = .serve(
                host: arguments.options["host"], port: try arguments.number("port", in: 0...65_535),
                threads: try arguments.number("threads", in: 0...1024))
        }
    }

    /// Whether it is there to change what the database holds. An upgrade, which a database in memory gets at
    /// each start anyway, is not: it may stand before any start.
    var changesDatabase: Bool {
        switch self {
        case .databaseDowngrade, .userAdd, .deploy, .jobsRun: true
        case .account(let action): action.changesDatabase
        case .shell(_, _, let allowsWrites): allowsWrites
        default: false
        }
    }

    /// The command that the first words name, and what follows them. No words, or an option
    /// first, mean `serve`.
    private static func syntax(
        _ arguments: ArraySlice<String>
    ) throws(CommandLineError) -> (command: CommandSyntax, rest: ArraySlice<String>) {
        guard let first = arguments.first, !first.hasPrefix("-") else { return (.serve, arguments) }
        let family = CommandSyntax.all.filter { $0.words[0] == first }
        guard !family.isEmpty else {
            let words = CommandSyntax.all.map { $0.words[0] }
            throw .unknownCommand(first, suggestion: Suggestion.closest(to: first, among: words))
        }
        if let command = family.first(where: { arguments.starts(with: $0.words) }) {
            return (command, arguments.dropFirst(command.words.count))
        }
        let choices = family.map { $0.words[1] }
        guard let second = arguments.dropFirst().first, !second.hasPrefix("-") else {
            throw .incompleteCommand(first, choices: choices)
        }
        let suggestion = Suggestion.closest(to: second, among: choices).map { "\(first) \($0)" }
        throw .unknownCommand("\(first) \(second)", suggestion: suggestion)
    }
}
