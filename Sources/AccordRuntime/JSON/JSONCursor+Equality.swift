extension JSONCursor {
    /// A member of an object: its name, and where its value is.
    private struct Member {
        var name: JSONStringSpan
        var value: Int
    }

    /// Whether the values that come next here and there are equal; both are passed then.
    mutating func skipEqual(_ other: inout JSONCursor) -> Bool {
        skipWhitespace()
        other.skipWhitespace()
        let type = type
        guard type == other.type else { return false }
        switch type {
        case .string:
            return string().isEqual(in: bytes, other.string(), in: other.bytes)
        case .number:
            guard JSONDecimal(bytes, at: offset).compare(JSONDecimal(other.bytes, at: other.offset)) == 0
            else {
                return false
            }
        case .array: return skipEqualArray(&other)
        case .object: return skipEqualObject(&other)
        case .boolean: guard next == other.next else { return false }
        case .null: break
        }
        skip()
        other.skip()
        return true
    }

    private mutating func skipEqualArray(_ other: inout JSONCursor) -> Bool {
        enter()
        other.enter()
        while nextElement() {
            guard other.nextElement(), skipEqual(&other) else { return false }
        }
        return !other.nextElement()
    }

    /// Names are compared before any value is: a value that was compared in vain and again later would be
    /// compared 2^depth times.
    private mutating func skipEqualObject(_ other: inout JSONCursor) -> Bool {
        guard let isSameOrder = hasSameNames(as: other) else { return false }
        if !isSameOrder { return skipEqualMembers(&other) }
        enter()
        other.enter()
        while nextName() != nil {
            guard other.nextName() != nil, skipEqual(&other) else { return false }
        }
        return other.nextName() == nil
    }

    /// Whether objects have the same names in the same order; nil when they don't have the same number.
    private func hasSameNames(as other: JSONCursor) -> Bool? {
        var (left, right) = (self, other)
        left.enter()
        right.enter()
        var isSameOrder = true
        while let name = left.nextName() {
            guard let otherName = right.nextName() else { return nil }
            if isSameOrder { isSameOrder = name.isEqual(in: bytes, otherName, in: other.bytes) }
        }
        return right.nextName() == nil ? isSameOrder : nil
    }

    private mutating func skipEqualMembers(_ other: inout JSONCursor) -> Bool {
        let members = skipMembers()
        let others = other.skipMembers()
        guard
            zip(members, others).allSatisfy({ left, right in
                left.name.isEqual(in: bytes, right.name, in: other.bytes)
            })
        else { return false }
        for (left, right) in zip(members, others) {
            var left = JSONCursor(bytes, at: left.value)
            var right = JSONCursor(other.bytes, at: right.value)
            guard left.skipEqual(&right) else { return false }
        }
        return true
    }

    /// Moves past the object that comes next and returns its members by name; those with one name in order.
    private mutating func skipMembers() -> [Member] {
        var members: [Member] = []
        enter()
        while let name = nextName() { members.append(Member(name: name, value: offset)) }
        let bytes = bytes
        members.sort { left, right in
            let order = left.name.compare(in: bytes, right.name, in: bytes)
            return order == 0 ? left.value < right.value : order < 0
        }
        return members
    }
}

extension JSONStringSpan {
    /// Whether the strings say the same.
    func isEqual(
        in bytes: UnsafeBufferPointer<UInt8>, _ other: JSONStringSpan, in others: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        if !isEscaped, !other.isEscaped, end - start != other.end - other.start { return false }
        return compare(in: bytes, other, in: others) == 0
    }

    /// Whether this string is before another (-1), the same (0), or after it (1), by code points.
    func compare(
        in bytes: UnsafeBufferPointer<UInt8>, _ other: JSONStringSpan, in others: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let left = content(of: bytes)
        let right = other.content(of: others)
        guard isEscaped || other.isEscaped else {
            // UTF-8 is in the order of the code points.
            for index in 0..<min(left.count, right.count) where left[index] != right[index] {
                return left[index] < right[index] ? -1 : 1
            }
            return (left.count - right.count).signum()
        }
        var leftCharacters = JSONCharacters(left)
        var rightCharacters = JSONCharacters(right)
        while true {
            switch (leftCharacters.next(), rightCharacters.next()) {
            case (nil, nil): return 0
            case (nil, _): return -1
            case (_, nil): return 1
            case (let one?, let another?):
                if one != another { return one < another ? -1 : 1 }
            }
        }
    }
}
