/// One thing that is to be said about a contract.
struct Diagnostic: Hashable {
    /// A note tells what is good to know and asks for nothing.
    enum Severity: String, Sendable { case error, warning, note }

    /// Another place that has to do with it.
    struct Related: Hashable {
        var place: Place
        var text: String
    }

    /// What diagnostics have in common that say the same about different things.
    struct Kind: Hashable {
        var severity: Severity
        /// The text with `…` for what is quoted, and … for numbers.
        var text: String
    }

    var place: Place
    var severity: Severity
    var text: String
    var hint: String?
    var related: [Related] = []

    var kind: Kind { Kind(severity: severity, text: DiagnosticText.kind(text)) }
}
