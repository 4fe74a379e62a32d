import AccordRuntime

/// Faults by the name of what they are about, in the order in which names were found.
struct ErrorMap: Sendable, Hashable {
    /// A name and what is wrong with it, each text once.
    struct Entry: Sendable, Hashable {
        var name: String
        var texts: [String]
    }

    private(set) var entries: [Entry] = []

    /// On equal names the body comes before path, query, header and cookie.
    init(_ faults: [Fault]) {
        for place in Fault.Place.allCases {
            for fault in faults where fault.place == place {
                add(FaultText.text(fault), to: Self.name(of: fault))
            }
        }
    }

    private mutating func add(_ text: String, to name: String) {
        guard let index = entries.firstIndex(where: { $0.name == name }) else {
            entries.append(Entry(name: name, texts: [text]))
            return
        }
        if !entries[index].texts.contains(text) { entries[index].texts.append(text) }
    }

    /// The parameter's name; of a member of the body the path with dots, `owner.email`; `body` for
    /// the whole body.
    static func name(of fault: Fault) -> String {
        guard fault.place == .body else { return fault.location }
        guard !fault.location.isEmpty else { return "body" }
        return fault.location.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
            .map { unescaped($0) }.joined(separator: ".")
    }

    /// A reference token of a JSON Pointer (RFC 6901 section 4) as the name that it stands for.
    private static func unescaped(_ token: Substring) -> String {
        var text = ""
        var rest = token
        while let character = rest.popFirst() {
            switch (character, rest.first) {
            case ("~", "1"): text.append("/")
            case ("~", "0"): text.append("~")
            default:
                text.append(character)
                continue
            }
            rest.removeFirst()
        }
        return text
    }
}
