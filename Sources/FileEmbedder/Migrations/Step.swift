/// The two scripts of a migration.
struct Step {
    var up: Script
    var down: Script

    /// The steps in order: 1, 2, 3 …, each with both scripts; what doesn't fit is a fault.
    static func pair(_ scripts: [Script], _ faults: inout [String]) -> [Step] {
        var steps: [Step] = []
        for (number, scripts) in Dictionary(grouping: scripts, by: \.number).sorted(by: { $0.key < $1.key }) {
            let up = scripts.filter { $0.direction == .up }
            let down = scripts.filter { $0.direction == .down }
            guard up.count == 1, down.count == 1, up[0].name == down[0].name else {
                faults += scripts.map {
                    fault($0, "migration \(number) needs one .up.sql and one .down.sql of the same name")
                }
                continue
            }
            if number != steps.count + 1 {
                faults.append(fault(up[0], "migration \(steps.count + 1) is missing"))
            }
            steps.append(Step(up: up[0], down: down[0]))
        }
        return steps
    }

    private static func fault(_ script: Script, _ message: String) -> String {
        Diagnostic(path: script.path, message: message).description
    }
}
