@testable import AccordRuntime

/// Any bytes as JSON, against a plain reader: whether it is JSON, and what of it is equal, less or a multiple.
func fuzz(_ bytes: [UInt8]) {
    anywhere(bytes)
    let plain = PlainJSON.parse(bytes, depth: JSONReader.maximumDepth)
    let read = JSONReader.read(bytes) { $0.value() }
    let skipped = JSONReader.read(bytes) { $0.skip() }
    expect(
        (skipped.syntaxError == nil) == (plain != nil),
        "is it JSON? \(String(describing: skipped.syntaxError))")
    expect(
        (read.syntaxError == nil) == (plain != nil),
        "is it JSON to read? \(String(describing: read.syntaxError))")
    guard let plain else { return }
    if let value = read.value {
        expect((try? JSONValue(parsing: value.encoded)) == value, "a round trip changes the value")
    }
    expect(JSONReader.matches(bytes) { $0.skip() && $0.position <= bytes.count } == true, "skipped wrongly")
    let numbers = plain.numbers.prefix(6)
    guard !plain.numbers.contains(where: \.isHuge) else { return }
    for left in numbers { for right in numbers { compare(left, right) } }
    guard case .array(let items) = plain else { return }
    let isUnique = !items.indices.contains { place in items[..<place].contains { $0.equals(items[place]) } }
    expect(JSONReader.matches(bytes) { $0.hasUniqueItems() } == isUnique, "unique items: \(isUnique)")
    // With so many more the items are hashed.
    let fillers = (0..<9).map { "\"filler \($0) \(String(repeating: "-", count: 80))\"" }.joined(
        separator: ",")
    let end = (bytes.lastIndex(of: UInt8(ascii: "]")) ?? bytes.count)
    let longer = bytes[..<end] + (items.isEmpty ? [] : [0x2C]) + Array(fillers.utf8) + [0x5D]
    expect(
        JSONReader.matches(Array(longer)) { $0.hasUniqueItems() } == isUnique,
        "unique among more: \(isUnique)")
}

private func compare(_ left: PlainNumber, _ right: PlainNumber) {
    let texts = (Array(left.spelling.utf8), Array(right.spelling.utf8))
    texts.0.withUnsafeBufferPointer { first in
        texts.1.withUnsafeBufferPointer { second in
            let (one, other) = (JSONDecimal(first), JSONDecimal(second))
            expect(
                one.compare(other).signum() == left.compare(right),
                "\(left.spelling) and \(right.spelling): \(one.compare(other))")
            if let isMultiple = left.isMultiple(of: right) {
                expect(
                    one.isMultiple(of: other) == isMultiple,
                    "\(left.spelling) a multiple of \(right.spelling): \(isMultiple)")
            }
            expect(one.isInteger == (left.power >= 0), "\(left.spelling) an integer")
        }
    }
    let double = JSONReader.read(texts.0) { $0.double() }.value
    let expected = Double(left.spelling)
    expect(
        double == (expected?.isFinite == true ? expected : nil),
        "\(left.spelling) as a double: \(String(describing: double))")
    let integer = JSONReader.read(texts.0) { $0.int64() }.value
    let magnitude =
        left.power >= 0 && left.digits.count + left.power <= 20
        ? left.digits.reduce(Int128(0)) { $0 * 10 + Int128($1) } : nil
    let whole = magnitude.map { value in
        (0..<left.power).reduce(left.isNegative ? -value : value) { product, _ in product * 10 }
    }
    expect(
        integer == whole.flatMap { Int64(exactly: $0) },
        "\(left.spelling) as an integer: \(String(describing: integer))")
}

/// Bytes that may be no JSON, from anywhere: nothing outside of them is read, and it ends.
private func anywhere(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
        var json = JSONMatcher(JSONCursor(buffer))
        json.position = bytes.isEmpty ? 0 : Int(bytes[0]) % (bytes.count + 2)
        _ = json.isInteger && json.isAbove("1.5") && json.isMultiple(of: "0.7")
        _ = json.hasUniqueItems() || json.equals(#"{"a":{"name":1}}"#)
        _ = json.hasLength(atLeast: 1, atMost: 3)
        json.beginArray()
        while json.nextElement() {}
        expect((0...bytes.count).contains(json.position), "outside of the text")
    }
    for format in StringFormat.allCases where bytes.count < 200 {
        _ = format.accepts(String(decoding: bytes, as: UTF8.self))
    }
}
