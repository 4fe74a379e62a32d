/// Prints the contract itself, so that a server carries what it serves as documentation.
struct ContractPrinter {
    let contract: ContractSource

    func print() -> SourceText {
        var source = SourceText()
        source.documentation("The contract that this API was generated from.")
        source.line("public enum Contract {")
        source.line("    /// As it was written: YAML, or JSON where the contract is JSON.")
        source.line("    public static let source: StaticString = \(SwiftText.quoted(contract.text))")
        source.line()
        source.line("    /// As JSON.")
        source.line("    public static let json: StaticString = \(SwiftText.multiline(contract.json))")
        source.line("}")
        return source
    }
}
