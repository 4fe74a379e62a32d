/// Prints `Operations`: the `Input` and `Output` of every operation.
struct OperationPrinter {
    let plan: APIPlan
    let names: SwiftNames
    private let nested: TypePrinter

    init(plan: APIPlan, names: SwiftNames) {
        self.plan = plan
        self.names = names
        nested = TypePrinter(plan: plan, names: names)
    }

    private var types: ValueTypes { ValueTypes(plan: plan, names: names) }

    func print() -> SourceText {
        var source = SourceText()
        source.documentation("The operations of the contract: what a handler gets, and what it can answer.")
        source.block("public enum Operations") { source in
            for (index, operation) in plan.operations.enumerated() {
                if index > 0 { source.line() }
                printOperation(operation, names.operations[index], &source)
            }
        }
        return source
    }

    private func printOperation(
        _ operation: OperationPlan, _ own: SwiftNames.OperationNames, _ source: inout SourceText
    ) {
        source.documentation("`\(operation.method) \(operation.route)`, and its operationId.")
        source.block("public enum \(own.type)") { source in
            source.line("public static let id = \(SwiftText.quoted(operation.id))")
            printInput(operation, own, &source)
            source.line()
            printOutput(operation, own, &source)
        }
    }

    private func printInput(
        _ operation: OperationPlan, _ own: SwiftNames.OperationNames, _ source: inout SourceText
    ) {
        let path = ["Operations", own.type, "Input"]
        source.documentation("The request's parameters and body, checked against the contract.")
        source.block("public struct Input: \(names.conformances(plan))") { source in
            var arguments: [String] = []
            for (parameter, member) in zip(operation.parameters, own.parameters) {
                let type = types.type(parameter.value, parameter.presence)
                let name = Naming.escaped(member)
                source.documentation(parameter.documentation, isDeprecated: parameter.isDeprecated)
                source.line("public var \(name): \(type)")
                types.defaultConstant(parameter.value, parameter.presence, member).map { source.line($0) }
                arguments.append(
                    "\(Naming.parameter(member)): \(type)\(types.defaultArgument(parameter.value, parameter.presence, member))"
                )
            }
            if let body = operation.body {
                let type = bodyType(body, path)
                source.documentation(body.documentation)
                source.line("public var body: \(type)")
                arguments.append("body: \(type)" + (body.isRequired ? "" : " = nil"))
            }
            if !arguments.isEmpty { source.line() }
            source.initialiser(
                arguments,
                own.parameters.map { "self.\($0) = \(Naming.escaped($0))" }
                    + (operation.body == nil ? [] : ["self.body = body"]))
            if let content = operation.body?.content { printUnion(content, &source) }
            printNested(in: .input(operation.number), &source)
        }
    }

    private func bodyType(_ body: RequestBodyPlan, _ path: [String]) -> String {
        types.content(body.content, path) + (body.isRequired ? "" : "?")
    }

    private func printUnion(_ content: ContentPlan, _ source: inout SourceText) {
        guard content.isUnion else { return }
        source.line()
        ResponseTypePrinter(plan: plan, names: names, nested: nested).printUnion(
            content, "The media types of the body.", &source)
    }

    private func printNested(in scope: TypeOrigin.Scope, _ source: inout SourceText) {
        guard nested.hasTypes(in: scope) else { return }
        source.line()
        nested.printTypes(in: scope, &source)
    }

    private func printOutput(
        _ operation: OperationPlan, _ own: SwiftNames.OperationNames, _ source: inout SourceText
    ) {
        let path = ["Operations", own.type, "Output"]
        let responses = ResponseTypePrinter(plan: plan, names: names, nested: nested)
        source.documentation("The answers that the contract lists. A handler returns one, or throws it.")
        source.block("public enum Output: \(names.standard("Error")), \(names.conformances(plan))") {
            source in
            for response in operation.responses { responses.printCase(response, path, &source) }
            for response in operation.responses { responses.printFactory(response, path, &source) }
            for response in operation.responses where response.sharedName == nil && response.hasPayload {
                source.line()
                let name = StatusNames.typeName(response.status)
                responses.printPayload(
                    response, name: name, path: path + [name],
                    .output(operation.number, response.status), &source)
            }
        }
    }
}
