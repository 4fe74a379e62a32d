/// Prints the API itself: the route table, and for each operation security, decoding, handler and
/// encoding in a row.
struct APIPrinter {
    let plan: APIPlan

    func print() -> SourceText {
        var source = SourceText()
        source.documentation(
            "\(plan.title) \(plan.version)\n\nAnswers requests by the contract, with the handlers it is made of."
        )
        source.line(
            "public struct API<\(genericParameters)>: RoutedResponder" + (constraints.isEmpty ? " {" : ""))
        if !constraints.isEmpty { source.line("where \(constraints) {") }
        source.indented { source in
            printProperties(&source)
            printInitialiser(&source)
            printResponding(&source)
            for group in plan.groups {
                for index in group.operations { printOperation(plan.operations[index], group, &source) }
            }
            if plan.hasCallers { printAuthorisation(&source) }
        }
        source.line("}")
        source.line()
        printTables(&source)
        return source
    }

    private func handlers(_ group: OperationGroup) -> String {
        Naming.upperCamel(group.propertyName) + "Handlers"
    }

    private var genericParameters: String {
        "\n    "
            + (plan.groups.map { "\(handlers($0)): \($0.protocolName)" }
            + (plan.hasCallers ? ["Credentials: Authenticator"] : [])).joined(separator: ",\n    ") + "\n"
    }

    private var constraints: String {
        plan.groups.filter(hasCaller).map { "\(handlers($0)).Caller == Credentials.Caller" }
            .joined(separator: ",\n    ")
    }

    private func hasCaller(_ group: OperationGroup) -> Bool {
        group.operations.contains { plan.operations[$0].security.isSecured }
    }

    private func printProperties(_ source: inout SourceText) {
        source.line("private let dispatcher: Dispatcher")
        for group in plan.groups {
            source.line("private let \(Naming.escaped(group.propertyName)): \(handlers(group))")
        }
        if plan.hasCallers { source.line("private let authenticator: Credentials") }
        source.line()
    }

    private func printInitialiser(_ source: inout SourceText) {
        source.documentation(
            "- Parameter renderProblem: makes the error bodies; RFC 9457 problem details unless another is given."
        )
        source.line("public init(")
        source.indented { source in
            for group in plan.groups {
                source.line("\(Naming.escaped(group.propertyName)): \(handlers(group)),")
            }
            if plan.hasCallers { source.line("authenticator: Credentials,") }
            source.line("renderProblem: @escaping ProblemRenderer = ProblemJSON.render")
        }
        source.block(")") { source in
            source.line("dispatcher = Dispatcher(APIRoutes.all, renderProblem: renderProblem)")
            for group in plan.groups {
                source.line("self.\(group.propertyName) = \(Naming.escaped(group.propertyName))")
            }
            if plan.hasCallers { source.line("self.authenticator = authenticator") }
        }
        source.line()
    }

    private func printResponding(_ source: inout SourceText) {
        source.line("public var router: Router { dispatcher.router }")
        source.line()
        source.block("public func response(to problem: Problem, context: RequestContext) -> Response") {
            $0.line("dispatcher.response(to: problem, context)")
        }
        source.line()
        source.block("public func respond(to request: Request, context: RequestContext) async -> Response") {
            source in
            source.line("switch dispatcher.decide(request, context) {")
            source.line("case .response(let response): return response")
            source.line("case .operation(let index, let captures):")
            source.indented { source in
                source.attempt { source in
                    source.line("switch index {")
                    for (index, operation) in plan.operations.enumerated() {
                        let isLast = index == plan.operations.count - 1
                        source.line(isLast ? "default:" : "case \(index):")
                        source.line(
                            "    return try await \(Naming.escaped(operation.methodName))(request, captures, context)"
                        )
                    }
                    if plan.operations.isEmpty {
                        source.line("default: throw Problem.notFound(suggestions: [])")
                    }
                    source.line("}")
                } _: {
                    $0.line("return dispatcher.response(to: error, context)")
                }
            }
            source.line("}")
        }
    }

    private func printOperation(
        _ operation: OperationPlan, _ group: OperationGroup, _ source: inout SourceText
    ) {
        let name = Naming.escaped(operation.methodName)
        source.line()
        source.line("private func \(name)(")
        source.line("    _ request: Request, _ captures: PathCaptures, _ context: RequestContext")
        source.block(") async throws -> Response") { source in
            if operation.security.isSecured {
                let function = operation.security.isOptional ? "authorizeIfPresented" : "authorize"
                source.line("let caller = try await \(function)(request, APISecurity.\(name), context)")
            }
            source.line(
                "let input = try await Operations.\(operation.typeName).Input.decode(request, captures)")
            source.attempt(
                { source in
                    let caller = operation.security.isSecured ? "caller: caller, " : ""
                    source.line("return try await \(Naming.escaped(group.propertyName))")
                    source.line("    .\(name)(input, \(caller)context: context).response()")
                }, catch: "let output as Operations.\(operation.typeName).Output"
            ) {
                $0.line("return try output.response()")
            }
        }
    }

    private func printAuthorisation(_ source: inout SourceText) {
        source.line()
        source.documentation("Tries the alternatives in order; in each, all schemes must agree.")
        source.line("private func authorize(")
        source.line(
            "    _ request: Request, _ alternatives: [[SecurityRequirement]], _ context: RequestContext")
        source.block(") async throws -> Credentials.Caller") { source in
            source.line("var failures = AuthenticationFailures()")
            source.block("alternatives: for requirements in alternatives") { source in
                source.line("var caller: Credentials.Caller?")
                source.block("for requirement in requirements") { source in
                    source.attempt(
                        { source in
                            source.line("caller = try await requirement.caller(")
                            source.line("    request, authenticator, previous: caller, context)")
                        }, catch: "let failure as AuthenticationFailure"
                    ) { source in
                        source.line("failures.note(failure, requirement.challenge)")
                        source.line("continue alternatives")
                    }
                }
                source.line("if let caller { return caller }")
            }
            source.line("throw failures.problem")
        }
        guard plan.operations.contains(where: { $0.security.isSecured && $0.security.isOptional }) else {
            return
        }
        source.line()
        source.documentation("A request without credentials is let in; one with bad ones is not.")
        source.line("private func authorizeIfPresented(")
        source.line(
            "    _ request: Request, _ alternatives: [[SecurityRequirement]], _ context: RequestContext")
        source.block(") async throws -> Credentials.Caller?") { source in
            source.attempt(
                { $0.line("return try await authorize(request, alternatives, context)") },
                catch: "let problem as Problem where problem.isMissingCredentials"
            ) {
                $0.line("return nil")
            }
        }
    }

    private func printTables(_ source: inout SourceText) {
        source.documentation("The routes, in the order of the operations.")
        source.block("public enum APIRoutes") { source in
            source.line("/// All routes.")
            source.line("public static let all: [Route] = [")
            for operation in plan.operations {
                source.line(
                    "    Route(.\(operation.method), \(SwiftNames.quoted(operation.route)), operationId: \(SwiftNames.quoted(operation.id))),"
                )
            }
            source.line("]")
        }
        guard plan.hasCallers else { return }
        source.line()
        source.documentation("The security requirements of each operation.")
        source.block("enum APISecurity") { source in
            for operation in plan.operations where operation.security.isSecured {
                let alternatives = operation.security.alternatives.map {
                    "[" + $0.map(requirement).joined(separator: ", ") + "]"
                }
                let name = Naming.escaped(operation.methodName)
                source.list("static let \(name): [[SecurityRequirement]] = [", alternatives, "]")
            }
        }
    }

    private func requirement(_ requirement: SecurityPlan.Requirement) -> String {
        let scopes = requirement.scopes.map(SwiftNames.quoted).joined(separator: ", ")
        return ".\(plan.schemes[requirement.scheme].methodName)(scopes: [\(scopes)])"
    }
}
