/// A path with template expressions, such as `/widgets/{name}`.
struct PathTemplate {
    /// As the contract has it.
    let text: String
    /// The names of the expressions, in order.
    let names: [String]
    /// The text with every expression as `{}`.
    let shape: String
    /// Why it can't be routed.
    private(set) var issues: [Int] = []

    init(_ text: String, at position: Place, _ context: ValueContext) {
        var names: [String] = []
        var shape = ""
        var text = text
        if !text.hasPrefix("/") {
            context.diagnostics.warning(
                position, "a path must begin with `/`; `\(text)` is read as if it did")
            text = "/" + text
        }
        var issues: [Int] = []
        if text.contains("?") || text.contains("#") {
            issues.append(
                context.refuse(
                    position, "a path has no query and no fragment, so that `\(text)` can't be reached",
                    "describe query parameters under `parameters`"))
        }
        for segment in text.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            shape += "/"
            var rest = segment
            while let open = rest.firstIndex(of: "{") {
                guard let close = rest[open...].firstIndex(of: "}"), rest.index(after: open) < close else {
                    issues.append(
                        context.refuse(
                            position, "`\(segment)` has a brace that is not part of an expression", nil))
                    break
                }
                names.append(String(rest[rest.index(after: open)..<close]))
                shape += rest[..<open] + "{}"
                rest = rest[rest.index(after: close)...]
            }
            shape += rest
        }
        if names.count > 32 {
            issues.append(
                context.refuse(position, "a path of more than 32 template expressions is not supported", nil))
        }
        self.text = text
        self.names = names
        self.shape = shape
        self.issues = issues
    }

    /// The path as words, for a name: `widgets by name`.
    var words: String { text.replacing("{", with: " by ").replacing("}", with: "") }
}
