/// Prints `Operations`: the `Input` and `Output` of every operation.
struct OperationPrinter {
    let plan: APIPlan
    let names: SwiftNames

    private var types: TypePrinter { TypePrinter(plan: plan, names: names) }

    func print() -> SourceText {
        var source = SourceText()
        source.documentation("The operations of the contract: what a handler gets, and what it can answer.")
        source.block("public enum Operations") { source in
            for (index, operation) in plan.operations.enumerated() {
                if index > 0 { source.line() }
                printOperation(operation, &source)
            }
        }
        return source
    }

    private func printOperation(_ operation: OperationPlan, _ source: inout SourceText) {
        source.documentation("`\(operation.method.uppercased()) \(operation.route)`")
        source.block("public enum \(operation.typeName)") { source in
            source.line("/// The operationId in the contract.")
            source.line("public static let id = \(SwiftNames.quoted(operation.id))")
            source.line()
            printInput(operation, &source)
            source.line()
            printOutput(operation, &source)
        }
    }

    private func printInput(_ operation: OperationPlan, _ source: inout SourceText) {
        let path = ["Operations", operation.typeName, "Input"]
        source.documentation("The request's parameters and body, checked against the contract.")
        source.block("public struct Input: \(names.conformances)") { source in
            var arguments: [String] = []
            for parameter in operation.parameters {
                let type = names.type(parameter.value, parameter.presence)
                let name = Naming.escaped(parameter.swiftName)
                source.documentation(parameter.documentation, isDeprecated: parameter.isDeprecated)
                source.line("public var \(name): \(type)")
                arguments.append(
                    "\(name): \(type)\(names.defaultArgument(parameter.value, parameter.presence))")
            }
            if let body = operation.body {
                let type = bodyType(body, path)
                source.documentation(body.documentation)
                source.line("public var body: \(type)")
                arguments.append("body: \(type)" + (body.isRequired ? "" : " = nil"))
            }
            if !arguments.isEmpty { source.line() }
            source.printInitialiser(arguments) { source in
                for parameter in operation.parameters {
                    source.line("self.\(parameter.swiftName) = \(Naming.escaped(parameter.swiftName))")
                }
                if operation.body != nil { source.line("self.body = body") }
            }
            if let content = operation.body?.content { printUnion(content, path, &source) }
            printNested(in: path, &source)
        }
    }

    private func bodyType(_ body: RequestBodyPlan, _ path: [String]) -> String {
        names.content(body.content, path) + (body.isRequired ? "" : "?")
    }

    private func printUnion(_ content: ContentPlan, _ path: [String], _ source: inout SourceText) {
        guard content.unionName != nil else { return }
        source.line()
        ResponseTypePrinter(plan: plan, names: names).printUnion(
            content, "The media types of the body.", &source)
    }

    private func printNested(in path: [String], _ source: inout SourceText) {
        guard plan.types.contains(where: { $0.path.dropLast() == path[...] }) else { return }
        source.line()
        types.printTypes(in: path, &source)
    }

    private func printOutput(_ operation: OperationPlan, _ source: inout SourceText) {
        let path = ["Operations", operation.typeName, "Output"]
        let responses = ResponseTypePrinter(plan: plan, names: names)
        source.documentation("The answers that the contract lists. A handler returns one, or throws it.")
        source.block("public enum Output: \(names.error), \(names.conformances)") { source in
            for response in operation.responses { responses.printCase(response, path, &source) }
            for response in operation.responses { responses.printFactory(response, path, &source) }
            for response in operation.responses where response.sharedName == nil && response.hasPayload {
                source.line()
                responses.printPayload(
                    response, name: response.typeName, path: path + [response.typeName], &source)
            }
        }
    }
}
