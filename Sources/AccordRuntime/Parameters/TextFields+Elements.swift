/// Arrays whose elements are fields of their own: `tags=a&tags=b`, `tags[]=a`, `tags[0]=a`, and of objects
/// `items[0][name]=x` or `items[][name]=x`.
extension TextFields {
    /// The texts of an array; nil when there are none. Indices have to go from 0 up without a gap, in any
    /// order.
    public func texts(named name: String, _ faults: inout Faults) -> [String]? {
        guard let fields = single(in: name, &faults) else { return nil }
        var texts: [String] = []
        for (index, field) in fields.enumerated() {
            guard let text = Self.text(field) else {
                faults.atElement(index) { $0.add(keyword: "encoding", message: "must be UTF-8") }
                return nil
            }
            texts.append(text)
        }
        return texts
    }

    /// The objects of an array, each as fields with the names of its members; nil when there are none.
    ///
    /// Of `items[][name]` a new object begins where a name comes that the last one has already.
    public func objects(named name: String, _ faults: inout Faults) -> [TextFields]? {
        guard let elements = elements(name, &faults) else { return nil }
        var objects: [TextFields] = []
        for (index, element) in elements.enumerated() {
            guard let object = faults.atElement(index, { Self.object(element, &$0) }) else { return nil }
            objects.append(object)
        }
        return objects
    }

    /// The arrays of an array, `grid[0][1]=x`; the elements of each are asked for by an empty name.
    public func arrays(named name: String, _ faults: inout Faults) -> [TextFields]? {
        elements(name, &faults).map { elements in
            elements.map { element in
                var array = TextFields(isStructured: true)
                for each in element { _ = array.append(Field(name: each.path, content: each.field.content)) }
                return array
            }
        }
    }

    /// The one field of each element.
    func single(in name: String, _ faults: inout Faults) -> [Field]? {
        guard let elements = elements(name, &faults) else { return nil }
        var fields: [Field] = []
        for (index, element) in elements.enumerated() {
            if element.contains(where: { !$0.path.isEmpty }) {
                faults.atElement(index) { $0.add(keyword: "type", message: "must be one value") }
                return nil
            }
            if element.count > 1 { faults.atElement(index) { $0.duplicate() } }
            fields.append(element[0].field)
        }
        return fields
    }

    /// The fields of each element, with the path inside of it; nil for no array, and for one with a fault.
    private func elements(_ name: String, _ faults: inout Faults) -> [[Occurrence]]? {
        guard let found = occurrences(name, &faults), !found.isEmpty else { return nil }
        var elements = ElementFields()
        for occurrence in found {
            guard case .success(let path) = BracketPath.parse(Substring(occurrence.path).utf8) else {
                return nil
            }
            let isPlain = occurrence.path.isEmpty
            if let reason = elements.add(isPlain ? nil : path, occurrence.field) {
                faults.add(keyword: "type", message: reason)
                return nil
            }
        }
        if elements.hasGap {
            faults.add(keyword: "type", message: "must have the indices from 0 up, without a gap")
            return nil
        }
        return elements.inOrder
    }
}

extension Faults {
    /// Does something at an element of the current member.
    mutating func atElement<Value>(_ index: Int, _ body: (inout Faults) -> Value) -> Value {
        enterElement(index)
        defer { leaveElement() }
        return body(&self)
    }
}
