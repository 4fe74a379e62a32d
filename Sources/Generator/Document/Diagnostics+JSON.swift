extension Diagnostics {
    /// A list of objects, each on a line of its own; nothing is left out.
    var json: String {
        let items = sorted.map(Self.json)
        return items.isEmpty ? "[]\n" : "[\n" + items.joined(separator: ",\n") + "\n]\n"
    }

    private static func json(_ diagnostic: Diagnostic) -> String {
        let related = diagnostic.related.map { related in
            JSONText.object(json(related.place) + [("message", JSONText.quoted(related.text))])
        }
        return JSONText.object(
            json(diagnostic.place) + [
                ("severity", JSONText.quoted(diagnostic.severity.rawValue)),
                ("message", JSONText.quoted(diagnostic.text)),
                ("hint", diagnostic.hint.map(JSONText.quoted)),
                ("kind", JSONText.quoted(diagnostic.kind.text)),
                ("related", JSONText.list(related)),
            ])
    }

    private static func json(_ place: Place) -> [(name: String, value: String?)] {
        [
            ("file", JSONText.quoted(place.file)), ("line", String(place.line)),
            ("column", String(place.column)),
        ]
    }
}
