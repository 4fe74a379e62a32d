extension Diagnostics {
    /// How many of a kind are printed; the rest is only counted.
    static let printLimit = 20

    /// Each on a line of its own as a compiler prints them, followed by indented lines for its hint and its
    /// other places; an empty text when there are none.
    ///
    /// A kind of which there are too many ends with a line that counts the rest, after all others: what a
    /// long contract has hundreds of doesn't hide what it has once.
    func printed(withNotes: Bool = false) -> String {
        var counts: [Diagnostic.Kind: Int] = [:]
        var crowded: [Diagnostic.Kind] = []
        var text = ""
        for diagnostic in sorted where withNotes || diagnostic.severity != .note {
            let kind = diagnostic.kind
            let count = counts[kind, default: 0] + 1
            counts[kind] = count
            if count <= Self.printLimit { text += printed(diagnostic) }
            if count == Self.printLimit + 1 { crowded.append(kind) }
        }
        for kind in crowded { text += summary(kind, (counts[kind] ?? 0) - Self.printLimit) }
        return text
    }

    private func printed(_ diagnostic: Diagnostic) -> String {
        var text = "\(diagnostic.place): \(diagnostic.severity.rawValue): \(diagnostic.text)\n"
        if let hint = diagnostic.hint { text += "    hint: \(hint)\n" }
        for related in diagnostic.related { text += "    \(related.place): note: \(related.text)\n" }
        return text
    }

    private func summary(_ kind: Diagnostic.Kind, _ count: Int) -> String {
        let operations = operationCount(kind)
        guard operations > 0 else { return "and \(count) more of: \(kind.text)\n" }
        let verb = kind.severity == .error ? "stops" : "concerns"
        let noun = operations == 1 ? "operation" : "operations"
        return "and \(count) more of: \(kind.text) (\(verb) \(operations) \(noun))\n"
    }
}
