// How generated decoders ask for named texts.

extension TextFields {
    /// The one text of this name. A second one is a fault, and in a form also a member or element of it.
    public func text(_ name: StaticString, _ faults: inout Faults) -> String? {
        text(of: name.withUTF8Buffer { single($0, &faults) }, &faults)
    }

    /// The one text of a name that only the request knows.
    public func text(named name: String, _ faults: inout Faults) -> String? {
        text(of: single(name.utf8, &faults), &faults)
    }

    /// The octets of the one field of this name; those of its UTF-8 when it came as text. A second one is a fault.
    public func octets(_ name: StaticString, _ faults: inout Faults) -> [UInt8]? {
        name.withUTF8Buffer { single($0, &faults) }.map(Self.octets)
    }

    private func text(of field: Field?, _ faults: inout Faults) -> String? {
        guard let field else { return nil }
        if let text = Self.text(field) { return text }
        faults.add(keyword: "encoding", message: "must be UTF-8")
        return nil
    }

    /// The texts of a name that is repeated for each item; nil without any.
    public func texts(_ name: StaticString) -> [String]? {
        let texts = all(name)
        return texts.isEmpty ? nil : texts
    }

    /// The items of the one text of this name, between commas; nil without it.
    public func list(_ name: StaticString, _ faults: inout Faults) -> [String]? {
        texts(name.description, style: .form, exploded: false, &faults)
    }

    /// All names, each once, in the order in which they came first. In forms and in objects they are the
    /// names of the members, without the brackets behind them.
    public var names: [String] { names(except: []) }

    /// All names but these.
    public func names(except known: [String]) -> [String] {
        // Octets, since texts are equal that are only canonically equivalent.
        var seen: Set<[UInt8]> = []
        return fields.compactMap { field in
            guard let name = name(of: field, except: known) else { return nil }
            return seen.insert(Array(name.utf8)).inserted ? name : nil
        }
    }

    /// The fields of each name but these, in one pass: asking for one name after the other would take the
    /// square of their number.
    func members(except known: [String]) -> [(name: String, fields: TextFields)] {
        var members: [(name: String, fields: TextFields)] = []
        // Octets, since texts are equal that are only canonically equivalent.
        var places: [[UInt8]: Int] = [:]
        for field in fields {
            guard let name = name(of: field, except: known) else { continue }
            let key = Array(name.utf8)
            let place = places[key] ?? members.count
            if place == members.count {
                places[key] = place
                members.append((name, TextFields(isStructured: isStructured)))
            }
            // Never too many: they were counted when they came.
            _ = members[place].fields.append(field)
        }
        return members
    }

    /// The name of the member that a field is for; nil when it is one of these.
    private func name(of field: Field, except known: [String]) -> String? {
        if known.contains(where: { $0.utf8.elementsEqual(field.name.utf8) }) { return nil }
        guard isStructured else { return field.name }
        let base = FieldName.base(field.name)
        return known.contains { $0.utf8.elementsEqual(base.utf8) } ? nil : base
    }

    /// The one field of this name.
    func single(_ name: some Collection<UInt8>, _ faults: inout Faults) -> Field? {
        var single: Int?
        var isRepeated = false
        // Nearly all names are of another length, which costs the least to see.
        let count = name.count
        for index in fields.indices {
            let length = fields[index].name.utf8.count
            if length < count || length > count && !isStructured { continue }
            switch FieldName(fields[index].name, inside: name) {
            case .other: continue
            case .member:
                faults.add(keyword: "type", message: "must be one value, without brackets behind its name")
                return nil
            case .value:
                if single == nil { single = index } else { isRepeated = true }
            }
        }
        if isRepeated { faults.duplicate() }
        return single.map { fields[$0] }
    }
}

extension String? {
    /// The items between commas; none for an empty text.
    public var list: [String]? {
        map { $0.isEmpty ? [] : $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
}

extension String? {
    /// The elements of a header field's list, without the blanks around them and without empty ones
    /// (RFC 9110 section 5.6.1).
    public var fieldList: [String]? {
        map { text in
            text.utf8.split(separator: UInt8(ascii: ",")).map(ASCII.trimmed).filter { !$0.isEmpty }
                .map { String(decoding: $0, as: UTF8.self) }
        }
    }
}

extension Request {
    /// The value of a header parameter; of one that is repeated, its values with commas between.
    public func text(header name: String) -> String? {
        let values = fields.values(name)
        return values.isEmpty ? nil : values.joined(separator: ",")
    }
}
