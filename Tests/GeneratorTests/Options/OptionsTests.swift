import Testing

@testable import Generator

@Suite("Options")
struct OptionsTests {
    private func load(_ options: String?, extension member: String = "") -> LoadedContract {
        var files = ["api/openapi.yaml": "openapi: 3.1.0\n" + member]
        files["api/accord.yaml"] = options
        return ContractFolder(files: files).load()
    }

    private func complaint(_ options: String) -> String { load(options).diagnostics.printed() }

    @Test("without any, the defaults count")
    func defaults() {
        let loaded = load(nil)
        #expect(loaded.diagnostics.printed() == "")
        #expect(loaded.paths == ["api/openapi.yaml"])
        let options = loaded.options
        #expect(options.unsupported == .error && options.infer == .types && options.warnings == .warn)
        #expect(options.include.isEmpty && options.exclude.isEmpty && !options.hashable)
        #expect(options.types.isEmpty && options.names.isEmpty && options.formats.isEmpty)
    }

    @Test("all are read, from the file beside the contract or from the contract", arguments: [true, false])
    func all(isFile: Bool) {
        let text = """
            unsupported: skip
            infer: nothing
            warnings: error
            include: {tags: [pets, 'a*'], paths: [/v1/*]}
            exclude: {operationIds: [delete*]}
            types: {money: Money.Amount}
            names: {'#/paths/~1a/get': getA, Pet: Animal}
            formats: {iban: Checks.isIBAN}
            hashable: true
            """
        let member = "x-accord:\n" + text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        let loaded = isFile ? load(text) : load(nil, extension: member)
        #expect(loaded.diagnostics.printed() == "")
        let options = loaded.options
        #expect(options.unsupported == .skip && options.infer == .nothing && options.warnings == .error)
        #expect(options.include.tags.map(\.text) == ["pets", "a*"])
        #expect(options.include.paths.map(\.text) == ["/v1/*"])
        #expect(options.exclude.operationIds.map(\.text) == ["delete*"])
        #expect(options.types["money"]?.text == "Money.Amount")
        #expect(options.names.mapValues(\.text) == ["#/paths/~1a/get": "getA", "Pet": "Animal"])
        #expect(options.formats["iban"]?.text == "Checks.isIBAN")
        #expect(options.hashable)
        #expect(options.types["money"]?.position.file == (isFile ? "api/accord.yaml" : "api/openapi.yaml"))
        #expect(loaded.paths == (isFile ? ["api/openapi.yaml", "api/accord.yaml"] : ["api/openapi.yaml"]))
    }

    @Test("what both give is a warning, and the file counts")
    func both() {
        let loaded = load("infer: nothing", extension: "x-accord: {infer: types, hashable: true}")
        #expect(loaded.options.infer == .nothing && loaded.options.hashable)
        #expect(
            loaded.diagnostics.printed() == """
                api/openapi.yaml:2:12: warning: `infer` is given in `accord.yaml` too, which counts
                    hint: remove one of the two
                    api/accord.yaml:1:1: note: also given here

                """)
    }

    @Test(
        "what is no option is an error",
        arguments: [
            (
                "warnigns: error",
                "1:1: error: `warnigns` is no option here\n    hint: did you mean `warnings`?"
            ),
            ("exclude: {tag: [a]}", "1:11: error: `tag` is no option here\n    hint: did you mean `tags`?"),
            ("unsupported: no", "1:14: error: `unsupported` is `error` or `skip`"),
            ("infer: type", "1:8: error: `infer` is `types` or `nothing`\n    hint: did you mean `types`?"),
            ("warnings: true", "1:11: error: `warnings` is `error` or `warn`"),
            ("hashable: yes", "1:11: error: `hashable` is `true` or `false`"),
            ("include: [a]", "1:10: error: `include` must be an object"),
            ("include: {tags: a}", "1:17: error: `tags` must be a list\n    hint: write `tags: [a]`"),
            ("include: {tags: [1]}", "1:18: error: an item of `tags` must be a text"),
            ("types: {a: 'Set<A>'}", "1:12: error: `a` of `types` must be the name of a Swift type"),
            ("types: [a]", "1:8: error: `types` must be an object"),
            ("names: {A: a.b}", "1:12: error: `A` of `names` must be a name in Swift"),
            ("formats: {A: 1}", "1:14: error: `A` of `formats` must be the name of a Swift function"),
            ("[]", "1:1: error: the options must be an object"),
            ("a: [", "2:1: error: invalid YAML"),
            ("infer: types\ninfer: types", "2:1: error: duplicate key `infer`"),
        ])
    func refused(options: String, message: String) {
        #expect(complaint(options).hasPrefix("api/accord.yaml:" + message))
    }

    @Test("a file of comments alone gives none", arguments: ["", "\n", "# later\n\n  # on\n"])
    func empty(options: String) {
        #expect(complaint(options) == "")
    }

    @Test("`warnings: error` makes errors of warnings")
    func warnings() {
        let contract = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            """
        func plan(_ options: String) -> PlannedContract {
            ContractFolder(files: ["api/openapi.yaml": contract, "api/accord.yaml": options]).plan()
        }
        #expect(plan("warnings: warn").plan != nil)
        let strict = plan("warnings: error")
        #expect(strict.plan == nil)
        #expect(strict.diagnostics.printed().contains(": error: the contract has no operations"))
        #expect(strict.options.warnings == .error)
        #expect(strict.files == ["api/openapi.yaml", "api/accord.yaml"])
    }
}
