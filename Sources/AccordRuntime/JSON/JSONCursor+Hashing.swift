extension JSONCursor {
    /// Moves past the value that comes next and returns its hash, which is the same for equal values. It is
    /// seeded anew in each process, so that nobody can choose values that collide.
    mutating func hashAndSkip() -> UInt64 {
        skipWhitespace()
        var hasher = Hasher()
        let type = type
        hasher.combine(type)
        switch type {
        case .string: hash(string(), into: &hasher)
        case .number:
            JSONDecimal(bytes, at: offset).hash(into: &hasher)
            skip()
        case .boolean:
            hasher.combine(next)
            skip()
        case .null: skip()
        case .array:
            enter()
            while nextElement() { hasher.combine(hashAndSkip()) }
        case .object:
            enter()
            // A sum, as the order does not count.
            var sum: UInt64 = 0
            while let name = nextName() {
                var member = Hasher()
                hash(name, into: &member)
                member.combine(hashAndSkip())
                sum &+= UInt64(bitPattern: Int64(member.finalize()))
            }
            hasher.combine(sum)
        }
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }

    private func hash(_ string: JSONStringSpan, into hasher: inout Hasher) {
        let content = string.content(of: bytes)
        guard string.isEscaped else { return Self.hash(content, into: &hasher) }
        var text = JSONText.unescaped(content)
        text.withUTF8 { Self.hash($0, into: &hasher) }
    }

    private static func hash(_ text: UnsafeBufferPointer<UInt8>, into hasher: inout Hasher) {
        hasher.combine(text.count)
        hasher.combine(bytes: UnsafeRawBufferPointer(text))
    }
}
