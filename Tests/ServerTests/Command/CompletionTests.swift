import AccordRuntime
import Testing

@testable import Server

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("completion")
struct CompletionTests {
    /// What a shell prints that runs a script; nil where the shell is not installed.
    func run(_ shell: String, _ script: String) throws -> String? {
        let path = "/tmp/accord-completion-\(UInt64.random(in: 0 ... .max))"
        try TextFile.createPrivate(path, Array(script.utf8))
        defer { TestProgram.remove(path) }
        guard
            let pipe = popen(
                "command -v \(shell) >/dev/null && \(shell) \(path) 2>&1; echo \"status $?\"", "r")
        else {
            return nil
        }
        defer { pclose(pipe) }
        var output: [UInt8] = []
        while case let byte = fgetc(pipe), byte != EOF { output.append(UInt8(truncatingIfNeeded: byte)) }
        let text = String(decoding: output, as: UTF8.self)
        return text.hasSuffix("status 0\n") ? String(text.dropLast(9)) : nil
    }

    /// What bash offers for a command line whose last word is being typed.
    func complete(_ words: String...) throws -> [String] {
        let list = words.map { "'\($0)'" }.joined(separator: " ")
        let script =
            CompletionShell.bash.script + """
                COMP_WORDS=(Server \(list)); COMP_CWORD=\(words.count); _Server
                printf '%s\\n' "${COMPREPLY[@]}"
                """
        return try #require(try run("bash", script)).split(separator: "\n").map(String.init)
    }

    @Test("bash completes first words, second words, options and values")
    func bash() throws {
        #expect(try complete("s") == ["serve", "shell"])
        #expect(try complete("").contains("db"))
        #expect(try complete("db", "") == ["upgrade", "downgrade", "current", "history"])
        #expect(try complete("db", "d") == ["downgrade"])
        #expect(try complete("db", "downgrade", "--") == ["--steps", "--all", "--help"])
        #expect(try complete("shell", "--format", "") == ["table", "json", "csv"])
        #expect(try complete("shell", "--format", "=", "j") == ["json"])
        #expect(try complete("shell", "--write", "--f") == ["--format"])
        #expect(try complete("jobs", "run", "old-a") == ["old-access-log"])
        #expect(try complete("completion", "") == ["bash", "zsh", "fish", "--help"])
        #expect(try complete("serve", "--port", "").isEmpty)
        #expect(try complete("nonsense", "x").isEmpty)
    }

    @Test("Every command and option is in every script", arguments: CompletionShell.allCases)
    func whole(shell: CompletionShell) {
        for command in CommandSyntax.all {
            for word in command.words { #expect(shell.script.contains(word)) }
            for option in command.options { #expect(shell.script.contains(option.name)) }
        }
    }

    @Test("Each shell that is installed takes its script", arguments: CompletionShell.allCases)
    func syntax(shell: CompletionShell) async throws {
        let program = TestProgram()
        #expect(await program.run("completion", shell.rawValue) == .success)
        #expect(program.written == shell.script)
        let check = shell == .zsh ? "compdef() { :; }\n" : ""
        if let output = try run(shell.rawValue, check + shell.script) { #expect(output == "") }
    }

    @Test("An unknown shell is told which there are")
    func unknown() async {
        let program = TestProgram()
        #expect(await program.run("completion", "bahs") == .usage)
        #expect(
            program.complaints
                == "Error: SHELL: \"bahs\" is none of bash, zsh, fish; did you mean bash?\nSee: Server completion --help\n"
        )
    }
}
