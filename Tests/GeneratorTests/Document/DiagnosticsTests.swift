import Testing

@testable import Generator

@Suite("Diagnostics")
struct DiagnosticsTests {
    @Test("they are printed in the order of the text, with hints, each once")
    func order() {
        let diagnostics = Diagnostics(file: "api/openapi.yaml")
        diagnostics.warning(Position(line: 9, column: 1), "late")
        diagnostics.error(Position(line: 2, column: 10), "second", hint: "do this")
        diagnostics.error(Position(line: 2, column: 9), "first")
        diagnostics.error(Position(line: 2, column: 9), "first")
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
        diagnostics.warning(Position.start, "w")
        #expect(!diagnostics.hasErrors)
        #expect(diagnostics.hasWarnings)
    }

    @Test("after fifty the rest is counted")
    func limit() {
        let diagnostics = Diagnostics(file: "a")
        for line in 1...73 { diagnostics.error(Position(line: line, column: 1), "wrong") }
        #expect(diagnostics.printed().hasSuffix("a:50:1: error: wrong\nand 23 more\n"))
    }

    @Test("where there are too many, warnings make room for errors")
    func errorsFirst() {
        let diagnostics = Diagnostics(file: "a")
        for line in 1...60 { diagnostics.warning(Position(line: line, column: 1), "odd") }
        diagnostics.error(Position(line: 70, column: 1), "wrong")
        #expect(diagnostics.printed().hasSuffix("a:49:1: warning: odd\na:70:1: error: wrong\nand 11 more\n"))
    }
}
