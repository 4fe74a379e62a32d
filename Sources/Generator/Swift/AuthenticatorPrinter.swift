/// Prints the protocol that finds out who is asking, one method a security scheme.
struct AuthenticatorPrinter {
    let plan: APIPlan
    let names: SwiftNames

    private var schemes: Zip2Sequence<[SecuritySchemePlan], [String]> { zip(plan.schemes, names.schemes) }

    func print() -> SourceText {
        var source = SourceText()
        guard plan.hasCallers else { return source }
        source.documentation(
            """
            Finds out who is asking. A method gets what a request shows for its scheme, and the scopes that the
            operation asks for; it returns the caller, or throws an `AuthenticationFailure` that says why there is
            none. Any other error, such as a database that fails, is a 500. Where several schemes must agree,
            `previous` is the caller that the one before has found.
            """)
        source.block("public protocol Authenticator<Caller>: Sendable") { source in
            source.line("/// Who is asking: a type of the application's own.")
            source.line("associatedtype Caller: Sendable")
            for (scheme, name) in schemes {
                source.line()
                source.documentation(
                    scheme.documentation.isEmpty ? "The scheme `\(scheme.name)`." : scheme.documentation)
                source.line("func \(Naming.escaped(name))(")
                source.indented { source in
                    source.line(
                        "_ presented: Presented<\(credentials(scheme))>, scopes: [String], previous: Caller?,"
                    )
                    source.line("context: RequestContext")
                }
                source.line(") async throws -> Caller")
            }
        }
        source.line()
        printRequirement(&source)
        return source
    }

    private func printRequirement(_ source: inout SourceText) {
        source.documentation("A scheme, and the scopes that an operation asks of it.")
        source.block("enum SecurityRequirement: Sendable") { source in
            for name in names.schemes {
                source.line("case \(Naming.escaped(name))(scopes: [String])")
            }
            source.line()
            source.block("var challenge: Challenge") { source in
                source.line("switch self {")
                for (scheme, name) in schemes {
                    source.line("case .\(name): .\(challenge(scheme))")
                }
                source.line("}")
            }
            source.line()
            source.block(
                """
                func caller<Credentials: Authenticator>(
                    _ request: Request, _ authenticator: Credentials, previous: Credentials.Caller?,
                    _ context: RequestContext
                ) async throws -> Credentials.Caller
                """
            ) { source in
                source.line("switch self {")
                for (scheme, name) in schemes {
                    source.line("case .\(name)(let scopes):")
                    source.indented { source in
                        source.line("try await authenticator.\(Naming.escaped(name))(")
                        source.line(
                            "    request.\(presented(scheme)), scopes: scopes, previous: previous, context: context)"
                        )
                    }
                }
                source.line("}")
            }
        }
    }

    private func credentials(_ scheme: SecuritySchemePlan) -> String {
        if case .basic = scheme.kind { "BasicCredentials" } else { "String" }
    }

    private func challenge(_ scheme: SecuritySchemePlan) -> String {
        switch scheme.kind {
        case .bearer: "bearer"
        case .basic: "basic"
        case .http(let scheme): "http(\(SwiftText.quoted(scheme)))"
        case .mutualTLS: "mutualTLS"
        case .apiKey: "apiKey"
        }
    }

    private func presented(_ scheme: SecuritySchemePlan) -> String {
        switch scheme.kind {
        case .bearer: "bearerToken"
        case .basic: "basicCredentials"
        case .http(let scheme): "credential(scheme: \(SwiftText.quoted(scheme)))"
        case .mutualTLS: "clientCertificate"
        case .apiKey(let place, let name): "apiKey(\(place.rawValue): \(SwiftText.quoted(name)))"
        }
    }
}
