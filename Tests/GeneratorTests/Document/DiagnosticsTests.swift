import Testing

@testable import Generator

@Suite("Diagnostics")
struct DiagnosticsTests {
    @Test("they are printed in the order of the text, with hints, each once")
    func order() {
        let diagnostics = Diagnostics(file: "api/openapi.yaml")
        diagnostics.warning(Place(file: "api/openapi.yaml", line: 9, column: 1), "late")
        diagnostics.error(Place(file: "api/openapi.yaml", line: 2, column: 10), "second", hint: "do this")
        diagnostics.error(Place(file: "api/openapi.yaml", line: 2, column: 9), "first")
        diagnostics.error(Place(file: "api/openapi.yaml", line: 2, column: 9), "first")
        #expect(
            diagnostics.printed() == """
                api/openapi.yaml:2:9: error: first
                api/openapi.yaml:2:10: error: second
                    hint: do this
                api/openapi.yaml:9:1: warning: late

                """)
        #expect(diagnostics.hasErrors)
    }

    @Test("warnings are no errors")
    func warnings() {
        let diagnostics = Diagnostics(file: "a")
        #expect(diagnostics.isEmpty)
        diagnostics.warning(Place(file: "a", .start), "w")
        #expect(!diagnostics.hasErrors)
        #expect(diagnostics.hasWarnings)
    }

    @Test("the contract's own file comes first, then the others as they were read")
    func files() {
        let diagnostics = Diagnostics(file: "openapi.yaml")
        diagnostics.register(file: "z.yaml")
        diagnostics.register(file: "a.yaml")
        for file in ["a.yaml", "z.yaml", "openapi.yaml"] {
            diagnostics.error(Place(file: file, line: 2, column: 1), "wrong")
        }
        #expect(diagnostics.sorted.map(\.place.file) == ["openapi.yaml", "z.yaml", "a.yaml"])
    }

    @Test("other places stand below, as a compiler's notes do")
    func related() {
        let diagnostics = Diagnostics(file: "a")
        diagnostics.error(
            Place(file: "a", line: 2, column: 1), "`x` is given twice", hint: "remove one",
            related: [(Place(file: "b", line: 7, column: 3), "first given here")])
        #expect(
            diagnostics.printed() == """
                a:2:1: error: `x` is given twice
                    hint: remove one
                    b:7:3: note: first given here

                """)
    }

    @Test("notes are printed only where they are asked for")
    func notes() {
        let diagnostics = Diagnostics(file: "a")
        diagnostics.note(Place(file: "a", .start), "good to know")
        #expect(diagnostics.printed() == "")
        #expect(diagnostics.printed(withNotes: true) == "a:1:1: note: good to know\n")
        #expect(!diagnostics.hasErrors && !diagnostics.hasWarnings)
    }

    @Test("long texts in backticks are cut, and everything is one line")
    func shortened() {
        let diagnostics = Diagnostics(file: "a")
        let long = String(repeating: "x", count: 200)
        diagnostics.error(Place(file: "a", .start), "pattern `\(long)`: wrong\n`short`")
        let cut = String(repeating: "x", count: 79)
        #expect(diagnostics.printed() == "a:1:1: error: pattern `\(cut)…`: wrong\\n`short`\n")
    }
}
