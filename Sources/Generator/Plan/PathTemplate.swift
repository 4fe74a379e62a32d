/// A path with template expressions, such as `/widgets/{name}`.
struct PathTemplate {
    /// As the contract has it.
    let text: String
    /// The names of the expressions, in order.
    let names: [String]
    /// The text with every expression as `{}`.
    let shape: String

    /// Nil, with errors at the position, when the text is no path that can be routed.
    init?(_ text: String, at position: Place, _ diagnostics: Diagnostics) {
        var names: [String] = []
        var shape = ""
        var isSound = true
        func refuse(_ why: String, _ hint: String? = nil) {
            diagnostics.error(position, why, hint: hint)
            isSound = false
        }
        if !text.hasPrefix("/") { refuse("a path must begin with `/`", "write `/\(text)`") }
        if text.contains("?") || text.contains("#") {
            refuse("a path has no query and no fragment", "describe query parameters under `parameters`")
        }
        for segment in text.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            shape += "/"
            guard segment.contains("{") || segment.contains("}") else {
                shape += segment
                continue
            }
            let name = segment.dropFirst().dropLast()
            guard segment.hasPrefix("{"), segment.hasSuffix("}"), !name.isEmpty, !name.contains("{"),
                !name.contains("}")
            else {
                refuse(
                    "a template expression must be a whole segment of the path",
                    "parts of a segment, as in `/a.{b}`, are not supported yet")
                continue
            }
            if names.contains(String(name)) { refuse("`{\(name)}` stands twice in the path") }
            names.append(String(name))
            shape += "{}"
        }
        if names.count > 8 { refuse("a path of more than 8 template expressions is not supported") }
        guard isSound else { return nil }
        self.text = text
        self.names = names
        self.shape = shape
    }
}
