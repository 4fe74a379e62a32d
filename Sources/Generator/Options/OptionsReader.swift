/// Reads options, and tells what is no option.
final class OptionsReader {
    private(set) var options: GeneratorOptions
    let diagnostics: Diagnostics

    /// - Parameter options: what counts where nothing else is given.
    init(_ diagnostics: Diagnostics, over options: GeneratorOptions = GeneratorOptions()) {
        self.diagnostics = diagnostics
        self.options = options
    }

    func read(_ node: Node) {
        members(of: node, "the options") { name, value in
            switch name {
            case "unsupported": choice(name, value) { options.unsupported = $0 }
            case "infer": choice(name, value) { options.infer = $0 }
            case "warnings": choice(name, value) { options.warnings = $0 }
            case "webhooks": choice(name, value) { options.webhooks = $0 }
            case "include": options.include = selection(name, value)
            case "exclude": options.exclude = selection(name, value)
            case "types":
                options.types = texts(name, value, SwiftSyntax.isTypeName, "the name of a Swift type")
            case "names": options.names = texts(name, value, SwiftSyntax.isIdentifier, "a name in Swift")
            case "formats":
                options.formats = texts(name, value, SwiftSyntax.isTypeName, "the name of a Swift function")
            case "hashable": boolean(name, value) { options.hashable = $0 }
            default: return Self.names
            }
            return nil
        }
    }

    private static let names = [
        "unsupported", "infer", "warnings", "webhooks", "include", "exclude", "types", "names", "formats",
        "hashable",
    ]

    /// - Parameter body: takes a member; the names that are known where its own is not.
    private func members(of node: Node, _ what: String, _ body: (String, Node) -> [String]?) {
        guard node.kind == .mapping else {
            diagnostics.error(node, "\(what) must be an object")
            return
        }
        for member in node.members {
            guard let known = body(member.name, member.value) else { continue }
            diagnostics.error(
                member, "`\(member.name)` is no option here",
                hint: Similarity.hint(member.name, among: known)
                    ?? "the options are " + known.map { "`\($0)`" }.joined(separator: ", "))
        }
    }
}

// MARK: - Kinds of values

extension OptionsReader {
    private func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ value: Node, _ take: (Choice) -> Void
    ) {
        if let choice = value.string.flatMap({ Choice(rawValue: $0) }) { return take(choice) }
        let choices = Choice.allCases.map(\.rawValue)
        diagnostics.error(
            value, "`\(name)` is " + choices.map { "`\($0)`" }.joined(separator: " or "),
            hint: Similarity.hint(value.text, among: choices))
    }

    private func boolean(_ name: String, _ value: Node, _ take: (Bool) -> Void) {
        if let boolean = value.boolean { return take(boolean) }
        diagnostics.error(value, "`\(name)` is `true` or `false`")
    }

    private func selection(_ name: String, _ value: Node) -> OperationSelection {
        var selection = OperationSelection()
        members(of: value, "`\(name)`") { name, value in
            switch name {
            case "tags": selection.tags = wildcards(name, value)
            case "paths": selection.paths = wildcards(name, value)
            case "operationIds": selection.operationIds = wildcards(name, value)
            default: return ["tags", "paths", "operationIds"]
            }
            return nil
        }
        return selection
    }

    private func wildcards(_ name: String, _ value: Node) -> [Wildcard] {
        guard value.kind == .sequence else {
            diagnostics.error(value, "`\(name)` must be a list", hint: "write `\(name): [\(value.text)]`")
            return []
        }
        return value.items.compactMap { item in
            guard let text = item.string, !text.isEmpty else {
                diagnostics.error(item, "an item of `\(name)` must be a text")
                return nil
            }
            return Wildcard(text: text, position: item.position)
        }
    }

    private func texts(
        _ name: String, _ value: Node, _ isValid: (String) -> Bool, _ expectation: String
    ) -> [String: OptionText] {
        guard value.kind == .mapping else {
            diagnostics.error(value, "`\(name)` must be an object")
            return [:]
        }
        var texts: [String: OptionText] = [:]
        for member in value.members {
            if let text = member.value.string, isValid(text) {
                texts[member.name] = OptionText(text: text, position: member.position)
            } else {
                diagnostics.error(member.value, "`\(member.name)` of `\(name)` must be \(expectation)")
            }
        }
        return texts
    }
}

/// What can stand in Swift as a name, as far as a look at the text shows it.
enum SwiftSyntax {
    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first == "_" || first.properties.isXIDStart else {
            return false
        }
        return text.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
    }

    /// Names with dots between them, such as `Money.Amount`.
    static func isTypeName(_ text: String) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { isIdentifier(String($0)) }
    }
}
