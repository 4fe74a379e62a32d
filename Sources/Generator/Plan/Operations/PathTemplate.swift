/// A path with template expressions, such as `/widgets/{name}`.
struct PathTemplate {
    /// As the contract has it.
    let text: String
    /// The names of the expressions, in order.
    let names: [String]
    /// The text with every expression as `{}`.
    let shape: String
    let position: Place
    /// The segment in which an expression is a part.
    private let partial: String?

    /// Nil, with errors at the position, when the text is no path that can be routed.
    init?(_ text: String, at position: Place, _ diagnostics: Diagnostics) {
        var names: [String] = []
        var shape = ""
        var partial: String?
        var text = text
        if !text.hasPrefix("/") {
            diagnostics.warning(position, "a path must begin with `/`; `\(text)` is read as if it did")
            text = "/" + text
        }
        if text.contains("?") || text.contains("#") {
            diagnostics.error(
                position, "a path has no query and no fragment",
                hint: "describe query parameters under `parameters`")
            return nil
        }
        for segment in text.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            shape += "/"
            var rest = segment
            var count = 0
            while let open = rest.firstIndex(of: "{") {
                guard let close = rest[open...].firstIndex(of: "}"), rest.index(after: open) < close else {
                    diagnostics.error(position, "`\(segment)` has a brace that is not part of an expression")
                    return nil
                }
                names.append(String(rest[rest.index(after: open)..<close]))
                shape += rest[..<open] + "{}"
                rest = rest[rest.index(after: close)...]
                count += 1
            }
            shape += rest
            if count > 1 || count == 1 && !(segment.hasPrefix("{") && segment.hasSuffix("}")) {
                partial = partial ?? String(segment)
            }
        }
        self.text = text
        self.names = names
        self.shape = shape
        self.position = position
        self.partial = partial
    }

    /// What can't be routed.
    func issues(_ context: ValueContext) -> [Int] {
        var issues: [Int] = []
        if let partial {
            issues.append(
                context.refuse(
                    position, "the segment `\(partial)` is not a whole expression, which can't be routed", nil))
        }
        if names.count > 8 {
            issues.append(
                context.refuse(position, "a path of more than 8 template expressions is not supported", nil))
        }
        return issues
    }

    /// The path as words, for a name: `widgets by name`.
    var words: String { text.replacing("{", with: " by ").replacing("}", with: "") }
}
