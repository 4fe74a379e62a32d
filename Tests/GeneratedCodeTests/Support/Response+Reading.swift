import AccordRuntime

extension Response {
    var text: String { String(decoding: body, as: UTF8.self) }

    var json: JSONValue? { JSONReader.read(body) { $0.value() }.value }

    /// The faults of a problem, each as `place location keyword`, in alphabetical order.
    var faults: [String] { faultDetails.map(\.summary).sorted() }

    /// The faults of a problem.
    var faultDetails: [(summary: String, message: String)] {
        guard case .array(let faults) = json?["faults"] else { return [] }
        return faults.map { fault in
            let location = (fault["pointer"] ?? fault["name"])?.text ?? "?"
            let parts = [fault["in"]?.text ?? "?", location, fault["keyword"]?.text ?? "?"]
            return (parts.joined(separator: " "), fault["message"]?.text ?? "")
        }
    }
}

extension JSONValue {
    subscript(_ name: String) -> JSONValue? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    var text: String? { if case .string(let text) = self { text } else { nil } }

    /// The value of a JSON text; null when it is none.
    init(text: String) { self = JSONReader.read(Array(text.utf8)) { $0.value() }.value ?? .null }
}
