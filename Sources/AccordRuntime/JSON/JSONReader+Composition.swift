// What generated decoders are put together from: collections, null, and checked values.

extension JSONReader {
    /// An array, each item read by `item`. An item that is faulty is left out; its fault is noted,
    /// and it counts.
    @inlinable
    public mutating func array<Item>(
        atLeast minimum: Int = 0, atMost maximum: Int = .max, _ item: (inout JSONReader) -> Item?
    ) -> [Item]? {
        guard beginArray() else { return nil }
        var items: [Item] = []
        var count = 0
        while nextElement() {
            count += 1
            if let item = item(&self) { items.append(item) }
        }
        if syntaxError == nil {
            faults.minItems(count, minimum)
            faults.maxItems(count, maximum)
        }
        return items
    }

    /// An object as a map, each member's value read by `value`. A member that is faulty counts too. Two names
    /// that are equal to Swift, though they have other code points, can't both be kept, which is a fault.
    @inlinable
    public mutating func map<Value>(
        atLeast minimum: Int = 0, atMost maximum: Int = .max, _ value: (inout JSONReader) -> Value?
    ) -> [String: Value]? {
        guard beginObject() else { return nil }
        var members: [String: Value] = [:]
        var count = 0
        while nextMember(.none) != nil {
            count += 1
            let name = currentName
            if let value = value(&self), members.updateValue(value, forKey: name) != nil {
                faults.duplicate(name, in: members)
            }
        }
        if syntaxError == nil {
            faults.minProperties(count, minimum)
            faults.maxProperties(count, maximum)
        }
        return members
    }

    /// A value that may be null: `.some(nil)` is null, nil is a fault.
    @inlinable
    public mutating func nullable<Value>(_ value: (inout JSONReader) -> Value?) -> Value?? {
        if consumeNull() { return .some(nil) }
        return value(&self).map { .some($0) }
    }

    /// A member that may be left out and may be null, once it is here.
    @inlinable
    public mutating func field<Value>(_ value: (inout JSONReader) -> Value?) -> Field<Value> {
        if consumeNull() { return .null }
        return value(&self).map { .value($0) } ?? .absent
    }
}

extension MemberNames {
    /// No names: every member is unknown.
    public static let none = MemberNames([])
}

extension Faults {
    /// A decoded value that went through its checks; the faults are noted, and the value goes on so
    /// that the rest of the request is looked at too.
    @inlinable
    public mutating func checked<Value>(
        _ value: Value?, _ check: (Value, inout Faults) -> Void
    ) -> Value? {
        if let value { check(value, &self) }
        return value
    }
}

extension JSONReader {
    /// Records why the discriminator of the object that comes next chooses no schema: it is no
    /// object, lacks the member, or the member is none of the allowed texts. Moves past the object.
    public mutating func refuseDiscriminator(_ name: StaticString, _ allowed: StaticString) {
        guard beginObject() else { return }
        let names = MemberNames([name])
        var isFound = false
        while let member = nextMember(names) {
            guard member == 0 else { continue }
            isFound = true
            if let value = string() { faults.notInEnumeration(value, allowed) }
        }
        if !isFound { faults.missing(name) }
    }
}

extension JSONWriter {
    /// An array, each item written by `item`.
    @inlinable
    public mutating func array<Item>(_ items: [Item], _ item: (inout JSONWriter, Item) -> Void) {
        beginArray()
        for each in items {
            element()
            item(&self, each)
        }
        endArray()
    }

    /// A map as an object, in the order of its names.
    @inlinable
    public mutating func map<Value>(_ members: [String: Value], _ value: (inout JSONWriter, Value) -> Void) {
        beginObject()
        for (key, each) in members.sorted(by: { $0.key < $1.key }) {
            name(key)
            value(&self, each)
        }
        endObject()
    }

    /// A value, or null for nil.
    @inlinable
    public mutating func nullable<Value>(_ value: Value?, _ write: (inout JSONWriter, Value) -> Void) {
        if let value { write(&self, value) } else { null() }
    }

    /// A member, its name given as it has to be written, unless it is absent.
    @inlinable
    public mutating func field<Value>(
        _ literal: StaticString, _ field: Field<Value>, _ write: (inout JSONWriter, Value) -> Void
    ) {
        switch field {
        case .absent: break
        case .null:
            name(literal)
            null()
        case .value(let value):
            name(literal)
            write(&self, value)
        }
    }
}
