/// Bytes as a row of choices: an input for a grammar. After the last byte every choice is the first one, which
/// grammars make the one that ends.
struct Choices {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    var isOver: Bool { position >= bytes.count }

    mutating func byte() -> UInt8 {
        guard !isOver else { return 0 }
        position += 1
        return bytes[position - 1]
    }

    /// 0 ..< count
    mutating func index(_ count: Int) -> Int { count < 2 ? 0 : Int(byte()) % count }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[index(values.count)] }

    /// True so many times out of 256.
    mutating func often(_ times: Int) -> Bool { 255 - Int(byte()) < times }

    /// 0 up to most, rarely much.
    mutating func count(_ most: Int) -> Int { index(most + 1) }

    mutating func list<Value>(_ most: Int, _ value: (inout Choices) -> Value) -> [Value] {
        let number = count(most)
        var values: [Value] = []
        for _ in 0..<number { values.append(value(&self)) }
        return values
    }
}
