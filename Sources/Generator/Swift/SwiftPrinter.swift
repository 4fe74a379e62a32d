/// Prints a plan as Swift source: always the same files, whatever the contract, so that a build
/// knows its outputs before it reads the contract.
enum SwiftPrinter {
    /// The names of all files that are ever generated.
    static let fileNames = [
        "API.generated.swift", "Authenticator.generated.swift", "Contract.generated.swift",
        "ContractChecks.generated.swift", "Handlers.generated.swift", "Matchers.generated.swift",
        "OperationDecoding.generated.swift",
        "OperationEncoding.generated.swift", "Operations.generated.swift", "Patterns.generated.swift",
        "SchemaDecoding.generated.swift", "SchemaEncoding.generated.swift", "Schemas.generated.swift",
        "Webhooks.generated.swift",
    ]

    /// The files for a plan, in the order of `fileNames`.
    static func files(for plan: APIPlan, names: SwiftNames, contract: ContractSource) -> [(
        name: String, text: String
    )] {
        let bodies: [SourceText] = [
            APIPrinter(plan: plan, names: names).print(),
            AuthenticatorPrinter(plan: plan, names: names).print(),
            ContractPrinter(contract: contract).print(),
            ContractCheckPrinter(plan: plan, names: names).print(),
            HandlerPrinter(plan: plan, names: names).print(),
            MatcherPrinter(plan: plan, names: names).print(),
            OperationDecodingPrinter(plan: plan, names: names).print(),
            OperationEncodingPrinter(plan: plan, names: names).print(),
            OperationPrinter(plan: plan, names: names).print(),
            PatternPrinter(plan: plan).print(),
            SchemaDecodingPrinter(plan: plan, names: names).print(),
            SchemaEncodingPrinter(plan: plan, names: names).print(),
            SchemaPrinter(plan: plan, names: names).print(),
            WebhookPrinter(plan: plan, names: names).print(),
        ]
        return zip(fileNames, bodies).map { name, body in
            (
                name,
                "// Generated from \(contract.fileName). Edit that file instead.\n\nimport AccordRuntime\n\n"
                    + body.text
            )
        }
    }
}

/// The contract's own text, for the documents that the server serves.
struct ContractSource {
    /// The file's name without its folder.
    var fileName: String
    /// The file's text.
    var text: String
    /// The same as JSON.
    var json: String
}
