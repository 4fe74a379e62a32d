/// Objects whose members are fields of their own: `address[city]=Rome`, to any depth up to
/// `FieldName.maximumDepth`.
extension TextFields {
    /// The object of this name, as fields with the names of its members; nil when there is none. Fields that
    /// are no members, such as `address=x` or `address[]=x`, are a fault.
    public func object(named name: String, _ faults: inout Faults) -> TextFields? {
        guard let found = occurrences(name, &faults), !found.isEmpty else { return nil }
        return Self.object(found, &faults)
    }

    /// What a field is for the value that was asked for.
    struct Occurrence {
        /// The brackets behind the name; empty for the value itself.
        var path: String
        var field: Field
    }

    /// The fields for the value of this name; nil, with a fault, when the brackets of one are malformed.
    func occurrences(_ name: String, _ faults: inout Faults) -> [Occurrence]? {
        var found: [Occurrence] = []
        for field in fields {
            switch FieldName(field.name, inside: name.utf8) {
            case .other: continue
            case .value: found.append(Occurrence(path: "", field: field))
            case .member:
                let path = field.name.utf8.dropFirst(name.utf8.count)
                if case .failure(let malformed) = BracketPath.parse(path) {
                    faults.add(keyword: "encoding", message: malformed.message)
                    return nil
                }
                found.append(Occurrence(path: String(Substring(path)), field: field))
            }
        }
        return found
    }

    /// The fields of one value as those of an object's members.
    static func object(_ found: [Occurrence], _ faults: inout Faults) -> TextFields? {
        var members = TextFields(isStructured: true)
        for occurrence in found {
            guard case .success(let path) = BracketPath.parse(Substring(occurrence.path).utf8),
                !path.first.isEmpty
            else {
                let isMixed = found.contains { ($0.path.isEmpty) != occurrence.path.isEmpty }
                faults.add(
                    keyword: "type",
                    message: isMixed
                        ? "must not be given both as one value and by its members"
                        : "must be an object: its members have their names in brackets")
                return nil
            }
            // Never too many: they were counted when they came.
            _ = members.append(Field(name: path.first + path.rest, content: occurrence.field.content))
        }
        return members
    }
}
