extension Diagnostics {
    /// SARIF 2.1.0, which code hosts show beside the lines that it names; nothing is left out.
    ///
    /// - Parameter version: the generator's version.
    func sarif(version: String) -> String {
        let sorted = sorted
        var rules: [String] = []
        for diagnostic in sorted {
            let rule = Self.rule(diagnostic.kind)
            if !rules.contains(rule) { rules.append(rule) }
        }
        let driver = JSONText.object([
            ("name", JSONText.quoted("Accord")), ("version", JSONText.quoted(version)),
            ("rules", JSONText.list(rules.map { JSONText.object([("id", JSONText.quoted($0))]) })),
        ])
        let run = JSONText.object([
            ("tool", JSONText.object([("driver", driver)])),
            ("columnKind", JSONText.quoted("unicodeCodePoints")),
            ("results", "[\n" + sorted.map(Self.result).joined(separator: ",\n") + "\n]"),
        ])
        return JSONText.object([
            ("$schema", JSONText.quoted("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", JSONText.quoted("2.1.0")), ("runs", JSONText.list([run])),
        ]) + "\n"
    }

    private static func result(_ diagnostic: Diagnostic) -> String {
        let message = diagnostic.text + (diagnostic.hint.map { "\n\($0)" } ?? "")
        let related = diagnostic.related.map { location($0.place, $0.text) }
        return JSONText.object([
            ("ruleId", JSONText.quoted(rule(diagnostic.kind))),
            ("level", JSONText.quoted(diagnostic.severity.rawValue)),
            ("message", text(message)),
            ("locations", JSONText.list([location(diagnostic.place)])),
            ("relatedLocations", related.isEmpty ? nil : JSONText.list(related)),
        ])
    }

    private static func text(_ text: String) -> String {
        JSONText.object([("text", JSONText.quoted(text))])
    }

    private static func location(_ place: Place, _ message: String? = nil) -> String {
        // A path as a reference of a URI: its first step must not look like a scheme.
        let uri = String(JSONPointer.fragment(place.file).dropFirst()).replacing(":", with: "%3A")
        let physical = JSONText.object([
            ("artifactLocation", JSONText.object([("uri", JSONText.quoted(uri))])),
            (
                "region",
                JSONText.object([("startLine", String(place.line)), ("startColumn", String(place.column))])
            ),
        ])
        return JSONText.object([("physicalLocation", physical), ("message", message.map(text))])
    }

    /// The kind's words with hyphens between them: `is-not-supported-yet`.
    private static func rule(_ kind: Diagnostic.Kind) -> String {
        let words = kind.text.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
        let rule = words.map { $0.lowercased().filter { $0 != "'" } }.joined(separator: "-")
        return rule.isEmpty ? "text" : rule
    }
}
