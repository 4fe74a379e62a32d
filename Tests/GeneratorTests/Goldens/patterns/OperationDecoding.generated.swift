// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.GetTexts.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        var faults = Faults()
        let query = TextFields.query(request.target.query, &faults)
        faults.enter(.query, "scan")
        var scan: String?
        if let text = query.text("scan", &faults) {
            scan = faults.checked(text) { value, faults in
                faults.pattern(value, Patterns.pattern1)
            }
        }
        faults.enter(.query, "automaton")
        var automaton: String?
        if let text = query.text("automaton", &faults) {
            automaton = faults.checked(text) { value, faults in
                faults.pattern(value, Patterns.pattern2)
            }
        }
        faults.enter(.query, "program")
        var program: String?
        if let text = query.text("program", &faults) {
            program = faults.checked(text) { value, faults in
                faults.pattern(value, Patterns.pattern3)
            }
        }
        faults.enter(.query, "needless")
        var needless: String?
        if let text = query.text("needless", &faults) {
            needless = faults.checked(text) { value, faults in
                faults.pattern(value, Patterns.pattern4)
            }
        }
        faults.enter(.query, "default")
        var `default`: String = "AB"
        if let text = query.text("default", &faults) {
            if let decoded = (faults.checked(text) { value, faults in
                faults.pattern(value, Patterns.pattern5)
            }) { `default` = decoded }
        }
        guard faults.isEmpty else { throw .invalid(faults.list) }
        return Self(scan: scan, automaton: automaton, program: program, needless: needless, default: `default`)
    }
}
