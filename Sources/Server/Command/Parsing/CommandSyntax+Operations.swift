extension CommandSyntax {
    static let jobsList = CommandSyntax(
        words: ["jobs", "list"], summary: "List the scheduled jobs, their last runs and when they are due",
        examples: [Example("jobs list", "See whether the last clean-ups went well")])

    static let jobsRun = CommandSyntax(
        words: ["jobs", "run"], summary: "Do a scheduled job now",
        discussion: "Jobs:\n"
            + JobName.allCases.map { "  \($0.rawValue): \($0.summary)" }.joined(separator: "\n"),
        arguments: [
            Argument(name: "NAME", help: "Which job", choices: JobName.allCases.map(\.rawValue))
        ],
        examples: [Example("jobs run old-access-log", "Delete old access log rows before the next time")])

    static let shell = CommandSyntax(
        words: ["shell"], summary: "Ask the database in SQL",
        discussion: """
            Statements come from the arguments, or else from standard input; each ends with a semicolon
            and is a transaction of its own. Without --write none can change the database. An error
            doesn't end the shell; the exit code says whether there was one, except on a terminal.
            """,
        arguments: [Argument(name: "SQL", help: "Statements to run instead of asking", count: .any)],
        options: [
            Option(name: "write", placeholder: nil, help: "Let statements change the database"),
            Option(
                name: "format", placeholder: "FORMAT", help: "table (the default), json or csv",
                choices: ResultFormat.allCases.map(\.rawValue)),
        ],
        examples: [
            Example("shell", "Ask at a prompt; .help tells more"),
            Example("shell 'SELECT count(*) FROM users'", "Ask one thing"),
            Example("shell --format csv < report.sql > report.csv", "Export what a file asks for"),
            Example("shell --write 'DELETE FROM access_log'", "Change something"),
        ])

    static let checkConfig = CommandSyntax(
        words: ["check-config"], summary: "Show every setting and where it comes from, and what is wrong",
        examples: [Example("check-config", "Find out why the server doesn't start, with exit code 78")])

    static let completion = CommandSyntax(
        words: ["completion"], summary: "Print what makes a shell complete these commands",
        arguments: [
            Argument(
                name: "SHELL", help: "bash, zsh or fish", choices: CompletionShell.allCases.map(\.rawValue))
        ],
        examples: [
            Example(
                "completion bash > ~/.local/share/bash-completion/completions/Server", "Install it for bash"),
            Example("completion zsh > ~/.zfunc/_Server", "For zsh, with ~/.zfunc in its fpath"),
            Example("completion fish > ~/.config/fish/completions/Server.fish", "For fish"),
        ])

    /// The commands for those who look after a server.
    static let operations = [jobsList, jobsRun, shell, checkConfig, completion]
}
