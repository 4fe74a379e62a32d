/// The operations of a contract as a table.
enum RouteTable {
    static func text(_ plan: APIPlan, _ names: SwiftNames) -> String {
        var rows = [["METHOD", "PATH", "OPERATION", "SECURITY", "HANDLER"]]
        for (group, groupNames) in zip(plan.groups, names.groups) {
            for index in group.operations {
                let operation = plan.operations[index]
                rows.append([
                    operation.method, operation.route, operation.id,
                    security(operation.security, plan.schemes),
                    "\(groupNames.type).\(names.operations[index].method)",
                ])
            }
        }
        return table(rows)
    }

    /// The operations that were left out, each with the first reason; empty where there are none.
    static func skipped(_ plan: APIPlan) -> String {
        if plan.skipped.isEmpty { return "" }
        var rows = [["LEFT OUT", "PATH", "OPERATION", "PLACE", "REASON"]]
        for operation in plan.skipped {
            let more = operation.reasons.count > 1 ? " (and \(operation.reasons.count - 1) more)" : ""
            rows.append([
                operation.method, operation.route, operation.id,
                operation.reasons.first.map { "\($0.place.line):\($0.place.column)" } ?? "",
                (operation.reasons.first?.text ?? "") + more,
            ])
        }
        return table(rows)
    }

    /// `bearer(admin) + key or none`: schemes that are needed together, alternatives, and whether
    /// a request without credentials is let in.
    private static func security(_ security: SecurityPlan, _ schemes: [SecuritySchemePlan]) -> String {
        var alternatives = security.alternatives.map { requirements in
            requirements.map { requirement in
                let scopes = requirement.scopes.joined(separator: ", ")
                return schemes[requirement.scheme].name + (scopes.isEmpty ? "" : "(\(scopes))")
            }.joined(separator: " + ")
        }
        if security.isOptional || alternatives.isEmpty { alternatives.append("none") }
        return alternatives.joined(separator: " or ")
    }

    private static func table(_ rows: [[String]]) -> String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        var text = ""
        for row in rows {
            var line = ""
            for (cell, width) in zip(row, widths) {
                line += cell + String(repeating: " ", count: width - cell.count + 2)
            }
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        return text
    }
}
