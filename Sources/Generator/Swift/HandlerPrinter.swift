/// Prints a protocol for each tag: what people implement.
struct HandlerPrinter {
    let plan: APIPlan

    func print() -> SourceText {
        var source = SourceText()
        for (index, group) in plan.groups.enumerated() {
            if index > 0 { source.line() }
            printProtocol(group, &source)
        }
        return source
    }

    private func printProtocol(_ group: OperationGroup, _ source: inout SourceText) {
        let operations = group.operations.map { plan.operations[$0] }
        source.documentation(
            "The operations with the tag `\(group.tag)`."
                + (group.documentation.isEmpty ? "" : " " + group.documentation))
        source.block("public protocol \(group.protocolName): Sendable") { source in
            if operations.contains(where: \.security.isSecured) {
                source.line("/// Who is asking, as the authenticator found out.")
                source.line("associatedtype Caller: Sendable")
                source.line()
            }
            for (index, operation) in operations.enumerated() {
                if index > 0 { source.line() }
                printRequirement(operation, &source)
            }
        }
    }

    private func printRequirement(_ operation: OperationPlan, _ source: inout SourceText) {
        let heading = "`\(operation.method.uppercased()) \(operation.route)`"
        source.documentation(
            operation.documentation.isEmpty ? heading : "\(heading): \(operation.documentation)",
            isDeprecated: operation.isDeprecated)
        let caller =
            operation.security.isSecured ? "caller: Caller\(operation.security.isOptional ? "?" : ""), " : ""
        source.line("func \(Naming.escaped(operation.methodName))(")
        source.indented { source in
            source.line("_ input: Operations.\(operation.typeName).Input, \(caller)context: RequestContext")
        }
        source.line(") async throws -> Operations.\(operation.typeName).Output")
    }
}
