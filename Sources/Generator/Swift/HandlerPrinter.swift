/// Prints a protocol for each tag: what people implement.
struct HandlerPrinter {
    let plan: APIPlan
    let names: SwiftNames

    func print() -> SourceText {
        var source = SourceText()
        for (index, group) in plan.groups.enumerated() {
            if index > 0 { source.line() }
            printProtocol(group, names.groups[index].type, &source)
        }
        return source
    }

    private func printProtocol(_ group: OperationGroup, _ name: String, _ source: inout SourceText) {
        let isSecured = group.operations.contains { plan.operations[$0].security.isSecured }
        source.documentation(
            "The operations with the tag `\(group.tag)`."
                + (group.documentation.isEmpty ? "" : " " + group.documentation))
        source.block("public protocol \(name)\(isSecured ? "<Caller>" : ""): Sendable") { source in
            if isSecured {
                source.line("/// Who is asking, as the authenticator found out.")
                source.line("associatedtype Caller: Sendable")
                source.line()
            }
            for (index, operation) in group.operations.enumerated() {
                if index > 0 { source.line() }
                printRequirement(plan.operations[operation], names.operations[operation], &source)
            }
        }
    }

    private func printRequirement(
        _ operation: OperationPlan, _ own: SwiftNames.OperationNames, _ source: inout SourceText
    ) {
        let heading = "`\(operation.method) \(operation.route)`"
        source.documentation(
            operation.documentation.isEmpty ? heading : "\(heading): \(operation.documentation)",
            isDeprecated: operation.isDeprecated)
        let caller =
            operation.security.isSecured ? "caller: Caller\(operation.security.isOptional ? "?" : ""), " : ""
        source.line("func \(Naming.escaped(own.method))(")
        source.indented { source in
            source.line("_ input: Operations.\(own.type).Input, \(caller)context: RequestContext")
        }
        source.line(") async throws -> Operations.\(own.type).Output")
    }
}
