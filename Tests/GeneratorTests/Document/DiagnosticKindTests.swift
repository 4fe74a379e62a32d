import Testing

@testable import Generator

@Suite("Kinds of diagnostics")
struct DiagnosticKindTests {
    private func place(_ line: Int) -> Place { Place(file: "a", line: line, column: 1) }

    @Test(
        "a kind is a text without what is quoted and without numbers",
        arguments: [
            ("`not` is not supported yet", "`…` is not supported yet"),
            ("an object of more than 256 properties", "an object of more than … properties"),
            ("save it as UTF-8, not int32", "save it as UTF-8, not int32"),
            ("at 3.14, or (2)", "at …, or (…)"),
            ("a ` alone", "a ` alone"),
        ])
    func kind(text: String, kind: String) {
        #expect(DiagnosticText.kind(text) == kind)
    }

    @Test("of a kind twenty are printed, and the rest is counted at the end")
    func limit() {
        let diagnostics = Diagnostics(file: "a")
        for line in 1...73 { diagnostics.error(place(line), "`k\(line)` is not supported") }
        diagnostics.warning(place(100), "odd")
        let lines = diagnostics.printed().split(separator: "\n")
        #expect(lines.count == 22)
        #expect(lines[19] == "a:20:1: error: `k20` is not supported")
        #expect(lines[20] == "a:100:1: warning: odd")
        #expect(lines[21] == "and 53 more of: `…` is not supported")
    }

    @Test("twenty of a kind are printed without a count")
    func justEnough() {
        let diagnostics = Diagnostics(file: "a")
        for line in 1...20 { diagnostics.error(place(line), "wrong") }
        #expect(diagnostics.printed().split(separator: "\n").count == 20)
    }

    @Test("the count says how many operations a kind stops, each once")
    func operations() {
        let diagnostics = Diagnostics(file: "a")
        for line in 1...30 {
            diagnostics.inOperation("op\(line % 4)") {
                diagnostics.error(place(line), "`k` is not supported")
                diagnostics.warning(place(line), "`k` is odd")
            }
        }
        // At the same place as before, but in another operation.
        diagnostics.inOperation("other") { diagnostics.error(place(1), "`k` is not supported") }
        #expect(
            diagnostics.printed().hasSuffix(
                """
                and 10 more of: `…` is not supported (stops 5 operations)
                and 10 more of: `…` is odd (concerns 4 operations)

                """))
    }

    @Test("warnings that count as errors keep the operations that they were in")
    func promotion() {
        let diagnostics = Diagnostics(file: "a")
        for line in 1...21 { diagnostics.inOperation("o") { diagnostics.warning(place(line), "odd") } }
        diagnostics.note(place(50), "good to know")
        diagnostics.promoteWarnings()
        #expect(diagnostics.printed().hasSuffix("and 1 more of: odd (stops 1 operation)\n"))
        #expect(diagnostics.list.last?.severity == .note)
    }
}
