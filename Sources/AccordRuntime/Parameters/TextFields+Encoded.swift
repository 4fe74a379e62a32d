/// Fields as `name=value&name=value` (WHATWG URL section 5, `application/x-www-form-urlencoded`).
extension TextFields {
    /// The fields of a query. A plus sign is a space. A name or value with a malformed escape, or that
    /// is not UTF-8, is a fault (keyword `encoding`) and left out.
    public static func query(_ bytes: ArraySlice<UInt8>, _ faults: inout Faults) -> TextFields {
        encoded(bytes, .query, &faults)
    }

    /// The fields of a form of type `application/x-www-form-urlencoded`, as for a query.
    public static func urlencoded(_ bytes: [UInt8], _ faults: inout Faults) -> TextFields {
        encoded(bytes[...], .body, &faults)
    }

    private static func encoded(
        _ bytes: ArraySlice<UInt8>, _ place: Fault.Place, _ faults: inout Faults
    ) -> TextFields {
        var fields = TextFields(isStructured: place == .body)
        var rest = bytes
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "&")) ?? rest.endIndex
            let field = rest[..<end]
            rest = rest[min(end + 1, rest.endIndex)...]
            if field.isEmpty { continue }
            guard fields.append(encoded: field, place, &faults) else {
                faults.tooManyFields(place)
                break
            }
        }
        return fields
    }

    /// Adds one `name=value`; false when there are too many already.
    private mutating func append(
        encoded field: ArraySlice<UInt8>, _ place: Fault.Place, _ faults: inout Faults
    ) -> Bool {
        let equals = field.firstIndex(of: UInt8(ascii: "=")) ?? field.endIndex
        let value = field[min(equals + 1, field.endIndex)...]
        guard let name = PercentCoding.decode(field[..<equals], plusIsSpace: true) else {
            faults.add(
                place, named: "", keyword: "encoding", message: "has a name that is not percent-encoded UTF-8"
            )
            return true
        }
        guard let text = PercentCoding.decode(value, plusIsSpace: true) else {
            faults.add(place, field: name, keyword: "encoding", message: "must be percent-encoded UTF-8")
            return true
        }
        let isPlain = !value.contains { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }
        return append(
            Field(name: name, content: isPlain ? .text(text) : .escaped(text, value, plusIsSpace: true)))
    }
}

extension Faults {
    /// Adds a fault of a field whose name only the request knows: in a form it is at the value's pointer.
    mutating func add(_ place: Fault.Place, field name: String, keyword: StaticString, message: String) {
        guard place == .body else { return add(place, named: name, keyword: keyword, message: message) }
        record(Fault(place, FieldName.pointer(name), keyword: keyword.description, message: message))
    }
}
