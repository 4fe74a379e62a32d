import Testing

@testable import Server

@Suite("Command line")
struct CommandTests {
    func error(_ arguments: String...) -> CommandLineError? {
        #expect(throws: CommandLineError.self) { try Command(arguments) }
    }

    @Test("No arguments serve")
    func noArguments() throws {
        #expect(try Command([]) == .serve(host: nil, port: nil, threads: nil))
    }

    @Test("Options of serve may stand with and without its word, with = and without")
    func serveOptions() throws {
        let command = Command.serve(host: "::1", port: 0, threads: 2)
        #expect(try Command(["serve", "--host", "::1", "--port=0", "--threads", "2"]) == command)
        #expect(try Command(["--host=::1", "--port", "0", "--threads=2"]) == command)
    }

    @Test("user add takes its options in any order")
    func userAdd() throws {
        let command = Command.userAdd(UserAddition(email: "a@b.c", isAdmin: true, password: "-x"))
        #expect(try Command(["user", "add", "a@b.c", "--admin", "--password", "-x"]) == command)
        #expect(try Command(["user", "add", "--password=-x", "--admin", "--", "a@b.c"]) == command)
    }

    @Test("The commands for the database")
    func database() throws {
        #expect(try Command(["db", "upgrade"]) == .databaseUpgrade)
        #expect(try Command(["db", "downgrade"]) == .databaseDowngrade(steps: 1))
        #expect(try Command(["db", "downgrade", "--steps", "2"]) == .databaseDowngrade(steps: 2))
        #expect(try Command(["db", "downgrade", "--all"]) == .databaseDowngrade(steps: nil))
        #expect(try Command(["db", "current"]) == .databaseCurrent)
        #expect(try Command(["db", "history"]) == .databaseHistory)
    }

    @Test("Every command has help", arguments: CommandSyntax.all)
    func help(syntax: CommandSyntax) throws {
        #expect(try Command(syntax.words + ["--help"]) == .help(syntax))
        #expect(try Command(syntax.words + ["-h", "and", "more"]) == .help(syntax))
        #expect(Help.command(syntax).contains("Usage: Server \(syntax.name)"))
        #expect(Help.program.contains(syntax.summary))
    }

    @Test("Every command has examples, which it takes", arguments: CommandSyntax.all)
    func examples(syntax: CommandSyntax) throws {
        #expect(!syntax.examples.isEmpty)
        for example in syntax.examples {
            #expect(Help.command(syntax).contains("\n  Server \(example.arguments)  "))
            let shell = example.arguments.prefix { !"|<>".contains($0) }
            #expect(shell.split(separator: " ").starts(with: syntax.words.map { $0[...] }))
        }
    }

    @Test("--help, help and --version stand for themselves")
    func programHelp() throws {
        #expect(try Command(["--help"]) == .help(nil))
        #expect(try Command(["help", "user", "add"]) == .help(.userAdd))
        #expect(try Command(["db", "--help"]) == .help(nil))
        #expect(try Command(["--version"]) == .version)
    }

    @Test("An unknown option suggests the one that was meant")
    func unknownOption() {
        #expect(error("serve", "--prot", "80")?.sentence == "unknown option --prot; did you mean --port?")
        #expect(error("--hots=x")?.sentence == "unknown option --hots; did you mean --host?")
        #expect(error("serve", "--zebra")?.sentence == "unknown option --zebra")
    }

    @Test("An unknown command suggests the one that was meant")
    func unknownCommand() {
        #expect(error("sevre")?.sentence == "unknown command \"sevre\"; did you mean serve?")
        #expect(error("db", "upgrad")?.sentence == "unknown command \"db upgrad\"; did you mean db upgrade?")
        #expect(error("db")?.sentence == "\"db\" needs one of: upgrade, downgrade, current, history")
    }

    @Test("What is missing, given twice or too much is named")
    func wrongArguments() {
        #expect(error("serve", "--port")?.sentence == "--port needs a value: PORT")
        #expect(error("serve", "--port", "1", "--port", "2")?.sentence == "--port is given twice")
        #expect(error("user", "add", "--admin=yes", "a@b.c")?.sentence == "--admin takes no value")
        #expect(
            error("user", "add")?.sentence == "EMAIL is missing: The email address that names the account")
        #expect(error("routes", "x")?.sentence == "\"x\" is one argument too many for \"routes\"")
    }

    @Test("A port is a number from 0 to 65535", arguments: ["65536", "-1", "http", "", "8 0"])
    func badPort(text: String) {
        let sentence = error("serve", "--port=\(text)")?.sentence
        #expect(sentence == "--port: \"\(text)\" is not a whole number from 0 to 65535")
    }
}
