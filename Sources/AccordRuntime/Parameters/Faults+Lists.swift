/// Reads arrays and maps whose texts have been taken apart.
extension Faults {
    /// Reads each text of a list with so many items; a faulty one is left out, and its fault is noted.
    public mutating func list<Item>(
        _ texts: [String], atLeast minimum: Int = 0, atMost maximum: Int = .max,
        _ item: (String, inout Faults) -> Item?
    ) -> [Item] {
        elements(texts, minimum, maximum, item)
    }

    /// Reads each object of a list with so many items; its faults are inside of the element.
    public mutating func list<Item>(
        _ objects: [TextFields], atLeast minimum: Int = 0, atMost maximum: Int = .max,
        _ item: (TextFields, inout Faults) -> Item?
    ) -> [Item] {
        elements(objects, minimum, maximum) { object, faults in faults.inside { item(object, &$0) } }
    }

    /// Reads each part of a list with so many items.
    public mutating func list<Item>(
        _ parts: [FormPart], atLeast minimum: Int = 0, atMost maximum: Int = .max,
        _ item: (FormPart, inout Faults) -> Item?
    ) -> [Item] {
        elements(parts, minimum, maximum, item)
    }

    /// Reads an object as a map with so many members. `value` reads the member of the name that it is given
    /// from fields that are only of that member; a faulty one is left out.
    ///
    /// - Parameter known: names of members that are not of the map.
    public mutating func map<Value>(
        _ object: TextFields, except known: [String] = [], atLeast minimum: Int = 0,
        atMost maximum: Int = .max, _ value: (String, TextFields, inout Faults) -> Value?
    ) -> [String: Value] {
        let members = object.members(except: known)
        minProperties(members.count, minimum)
        maxProperties(members.count, maximum)
        return inside { faults in
            var values: [String: Value] = [:]
            for (name, fields) in members {
                faults.enterMember(named: name)
                guard let value = value(name, fields, &faults) else { continue }
                if values.updateValue(value, forKey: name) != nil { faults.duplicate() }
            }
            return values
        }
    }

    private mutating func elements<Element, Item>(
        _ elements: [Element], _ minimum: Int, _ maximum: Int, _ item: (Element, inout Faults) -> Item?
    ) -> [Item] {
        minItems(elements.count, minimum)
        maxItems(elements.count, maximum)
        var items: [Item] = []
        items.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            enterElement(index)
            if let item = item(element, &self) { items.append(item) }
        }
        leaveElement()
        return items
    }
}
