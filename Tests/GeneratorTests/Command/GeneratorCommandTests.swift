import Testing

@testable import Generator

@Suite("The generator's arguments")
struct GeneratorCommandTests {
    @Test(
        "commands are understood",
        arguments: [
            (
                ["generate", "--contract", "a.yaml", "--output", "out"],
                .generate(contract: "a.yaml", output: "out")
            ),
            (
                ["generate", "--output=out", "--contract=a.yaml"],
                .generate(contract: "a.yaml", output: "out")
            ),
            (["check", "a.yaml"], .check(contract: "a.yaml", isStrict: false)),
            (["check", "--strict", "a.yaml"], .check(contract: "a.yaml", isStrict: true)),
            (["check", "a.yaml", "--strict"], .check(contract: "a.yaml", isStrict: true)),
            (
                ["check", "--format", "json", "a.yaml"],
                .check(contract: "a.yaml", isStrict: false, format: .json)
            ),
            (
                ["check", "-", "--strict", "--format=sarif"],
                .check(contract: "-", isStrict: true, format: .sarif)
            ),
            (["routes", "a.yaml"], .routes(contract: "a.yaml")),
            (["files", "-"], .files(contract: "-")),
            (["--help"], .help(topic: nil)),
            (["help", "check"], .help(topic: "check")),
            (["routes", "--help"], .help(topic: "routes")),
            (["generate", "-h"], .help(topic: "generate")),
            (["--version"], .version),
        ] as [([String], GeneratorCommand)])
    func understood(arguments: [String], command: GeneratorCommand) throws {
        #expect(try GeneratorCommand(arguments) == command)
    }

    @Test(
        "what can't be understood is named",
        arguments: [
            ([], UsageError("no command is given")),
            (["chekc", "a"], UsageError("there is no command `chekc`; did you mean `check`?")),
            (["check"], UsageError("`check` takes the path of a contract", "check")),
            (["check", "--stict"], UsageError("`--stict` is not known here", "check")),
            (
                ["check", "--format=xml", "a"],
                UsageError("there is no format `xml`; there are `text`, `json`, `sarif`", "check")
            ),
            (
                ["check", "a", "--format"],
                UsageError("--format takes one of `text`, `json`, `sarif`", "check")
            ),
            (["check", "a", "b"], UsageError("`b` is not known here", "check")),
            (["generate", "--output", "out"], UsageError("--contract is missing", "generate")),
            (["generate", "--contract", "a"], UsageError("--output is missing", "generate")),
            (
                ["generate", "--output", "out", "--contract"],
                UsageError("--contract takes a path", "generate")
            ),
            (
                ["generate", "--contract", "a", "--output", "o", "x"],
                UsageError("`x` is not known here", "generate")
            ),
            (["--version", "x"], UsageError("`x` is not known here", "--version")),
        ] as [([String], UsageError)])
    func misunderstood(arguments: [String], error: UsageError) {
        #expect(throws: error) { try GeneratorCommand(arguments) }
    }

    @Test("a misuse ends with 64 and points to the help")
    func misuse() {
        let result = GeneratorCommand.run(["check"])
        #expect(result.exitCode == 64)
        #expect(result.output == "")
        #expect(
            result.errors
                == "error: `check` takes the path of a contract\n    hint: `Generator help check` explains\n")
    }

    @Test("each command has a help", arguments: [nil, "generate", "check", "routes", "files"])
    func help(topic: String?) {
        let result = GeneratorCommand.run(["help"] + (topic.map { [$0] } ?? []))
        #expect(result.exitCode == 0)
        #expect(result.output.contains("Usage: Generator \(topic ?? "<command>")"))
    }
}
