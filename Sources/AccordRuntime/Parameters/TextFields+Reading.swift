// How generated decoders ask for named texts.

extension TextFields {
    /// The one text of this name. A second one is a fault.
    public func text(_ name: StaticString, _ faults: inout Faults) -> String? {
        if repeated(name) { faults.duplicate() }
        return first(name)
    }

    /// The texts of a name that is repeated for each item; nil without any.
    public func texts(_ name: StaticString) -> [String]? {
        let texts = all(name)
        return texts.isEmpty ? nil : texts
    }

    /// The items of the one text of this name, between commas; nil without it.
    public func list(_ name: StaticString, _ faults: inout Faults) -> [String]? {
        text(name, &faults).list
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

extension Faults {
    /// Reads each text of a list with so many items; a faulty one is left out, and its fault is noted.
    public mutating func list<Item>(
        _ texts: [String], atLeast minimum: Int = 0, atMost maximum: Int = .max,
        _ item: (String, inout Faults) -> Item?
    ) -> [Item] {
        minItems(texts.count, minimum)
        maxItems(texts.count, maximum)
        var items: [Item] = []
        for text in texts {
            if let item = item(text, &self) { items.append(item) }
        }
        return items
    }

    /// Records the members of a form that `additionalProperties: false` does not allow.
    public mutating func refuseUnknown(_ form: TextFields, _ known: [String]) {
        enterBody()
        for name in form.names where !known.contains(where: { isSameText($0, name) }) { unknownMember(name) }
    }
}

extension PathCaptures {
    /// The decoded text of a capture. A broken escape, NUL or bad UTF-8 is a fault.
    public func text(_ index: Int, of target: RequestTarget, _ faults: inout Faults) -> String? {
        if let text = PercentCoding.decode(bytes(index, of: target)) { return text }
        faults.add(keyword: "encoding", message: "is not percent-encoded UTF-8")
        return nil
    }

    /// The decoded items of a capture that is a list; an encoded comma is part of its item.
    public func texts(_ index: Int, of target: RequestTarget, _ faults: inout Faults) -> [String]? {
        let items = bytes(index, of: target).split(
            separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let texts = items.compactMap(PercentCoding.decode)
        if texts.count == items.count { return texts }
        faults.add(keyword: "encoding", message: "is not percent-encoded UTF-8")
        return nil
    }
}

extension Request {
    /// The value of a header parameter; of one that is repeated, its values with commas between.
    public func text(header name: String) -> String? {
        let values = fields.values(name)
        return values.isEmpty ? nil : values.joined(separator: ",")
    }
}
