/// Prints the API itself: the route table, and for each operation security, decoding, handler and
/// encoding in a row.
struct APIPrinter {
    let plan: APIPlan
    let names: SwiftNames

    /// How many operations one function tells apart.
    static let chunkSize = 16

    static func chunks(of count: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: chunkSize).map { $0..<min($0 + chunkSize, count) }
    }

    func print() -> SourceText {
        var source = SourceText()
        source.documentation(
            "\(plan.title) \(plan.version)\n\nAnswers requests by the contract, with the handlers it is made of."
        )
        source.block("public struct API\(plan.hasCallers ? "<Caller: Sendable>" : ""): RoutedResponder") {
            source in
            printProperties(&source)
            printInitialiser(&source)
            printResponding(&source)
            printChunks(&source)
            for group in plan.groups.indices {
                for index in plan.groups[group].operations { printOperation(index, group, &source) }
            }
            if plan.hasCallers { printAuthorisation(&source) }
        }
        source.line()
        printTables(&source)
        return source
    }

    private func handlers(_ group: Int) -> String { names.groups[group].label + "Handlers" }

    /// `WidgetsAPI<Caller>`.
    private func type(_ group: Int) -> String {
        let isSecured = plan.groups[group].operations.contains { plan.operations[$0].security.isSecured }
        return names.groups[group].type + (isSecured ? "<Caller>" : "")
    }

    private func printProperties(_ source: inout SourceText) {
        source.line("private let dispatcher: Dispatcher")
        for group in plan.groups.indices { source.line("private let \(handlers(group)): any \(type(group))") }
        if plan.hasCallers { source.line("private let authenticator: any Authenticator<Caller>") }
        source.line()
    }

    private func printInitialiser(_ source: inout SourceText) {
        source.documentation(
            "- Parameter renderProblem: makes the error bodies; RFC 9457 problem details unless another is given."
        )
        source.line("public init(")
        source.indented { source in
            for group in plan.groups.indices {
                source.line("\(Naming.parameter(names.groups[group].label)): any \(type(group)),")
            }
            if plan.hasCallers { source.line("authenticator: any Authenticator<Caller>,") }
            source.line("renderProblem: @escaping ProblemRenderer = ProblemJSON.render")
        }
        source.block(")") { source in
            source.line("self.dispatcher = Dispatcher(APIRoutes.all, renderProblem: renderProblem)")
            for group in plan.groups.indices {
                source.line("self.\(handlers(group)) = \(Naming.escaped(names.groups[group].label))")
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
                    source.line(
                        "let response = try await Self.operation(index)(self, request, captures, context)")
                    source.line("#if DEBUG")
                    source.line(
                        "    try ContractViolation.check(request, violations(of: response, operation: index))"
                    )
                    source.line("#endif")
                    source.line("return response")
                } _: {
                    $0.line("return dispatcher.response(to: error, context)")
                }
            }
            source.line("}")
        }
    }

    /// Finds the function of an operation. It is no async function itself: what the compiler needs for one grows
    /// with the square of the calls in it.
    private func printChunks(_ source: inout SourceText) {
        let chunks = Self.chunks(of: plan.operations.count)
        source.line()
        source.line("private typealias Operation =")
        source.line("    @Sendable (API, Request, PathCaptures, RequestContext) async throws -> Response")
        source.line()
        source.block("private static func operation(_ index: Int) -> Operation") { source in
            source.line("switch index / \(Self.chunkSize) {")
            for chunk in chunks.indices { source.line("case \(chunk): operation\(chunk)(index)") }
            source.line("default: isLeftOut")
            source.line("}")
        }
        for (number, chunk) in chunks.enumerated() {
            source.line()
            source.block("private static func operation\(number)(_ index: Int) -> Operation") { source in
                source.line("switch index {")
                for operation in chunk { source.line("case \(operation): \(function(operation))") }
                source.line("default: isLeftOut")
                source.line("}")
            }
        }
        source.line()
        source.line("@Sendable private static func isLeftOut(")
        source.line("    _ api: API, _ request: Request, _ captures: PathCaptures, _ context: RequestContext")
        source.block(") async throws -> Response") { $0.line("throw Problem.notImplemented") }
    }

    /// `performGetWidget`: no other member of the API begins so.
    private func function(_ operation: Int) -> String { "perform" + names.operations[operation].type }

    private func printOperation(_ index: Int, _ group: Int, _ source: inout SourceText) {
        let (operation, own) = (plan.operations[index], names.operations[index])
        source.line()
        source.line("@Sendable private static func \(function(index))(")
        source.line("    _ api: API, _ request: Request, _ captures: PathCaptures, _ context: RequestContext")
        source.block(") async throws -> Response") { source in
            if operation.security.isSecured {
                let function = operation.security.isOptional ? "authorizeIfPresented" : "authorize"
                source.line(
                    "let caller = try await api.\(function)(request, APISecurity.operation\(index), context)")
            }
            source.line("let input = try await Operations.\(own.type).Input.decode(request, captures)")
            source.attempt(
                { source in
                    let caller = operation.security.isSecured ? "caller: caller, " : ""
                    source.line("return try await api.\(handlers(group))")
                    source.line("    .\(own.method)(input, \(caller)context: context).response()")
                }, catch: "let output as Operations.\(own.type).Output"
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
        source.block(") async throws -> Caller") { source in
            source.line("var failures = AuthenticationFailures()")
            source.block("alternatives: for requirements in alternatives") { source in
                source.line("var caller: Caller?")
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
        source.block(") async throws -> Caller?") { source in
            source.attempt(
                { $0.line("return try await authorize(request, alternatives, context)") },
                catch: "let problem as Problem where problem.isMissingCredentials"
            ) {
                $0.line("return nil")
            }
        }
    }

    private func printTables(_ source: inout SourceText) {
        source.documentation("The routes, in the order of the operations; those that are left out come last.")
        source.block("public enum APIRoutes") { source in
            source.line("/// All routes.")
            source.line("public static let all: [Route] = [")
            let standardMethods: Set = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]
            // Left-out operations have indices that no function dispatches.
            let routes =
                plan.operations.map { ($0.method, $0.route, $0.id) }
                + plan.skipped.map { ($0.method, $0.route, $0.id) }
            for (method, route, id) in routes {
                let method =
                    standardMethods.contains(method)
                    ? method.lowercased() : "other(\(SwiftText.quoted(method)))"
                source.line(
                    "    Route(.\(method), \(SwiftText.quoted(route)), operationId: \(SwiftText.quoted(id))),"
                )
            }
            source.line("]")
        }
        guard plan.hasCallers else { return }
        source.line()
        source.documentation("The security requirements of each operation.")
        source.block("enum APISecurity") { source in
            for (index, operation) in plan.operations.enumerated() where operation.security.isSecured {
                let alternatives = operation.security.alternatives.map {
                    "[" + $0.map(requirement).joined(separator: ", ") + "]"
                }
                source.list("static let operation\(index): [[SecurityRequirement]] = [", alternatives, "]")
            }
        }
    }

    private func requirement(_ requirement: SecurityPlan.Requirement) -> String {
        let scopes = requirement.scopes.map(SwiftText.quoted).joined(separator: ", ")
        return ".\(names.schemes[requirement.scheme])(scopes: [\(scopes)])"
    }
}
