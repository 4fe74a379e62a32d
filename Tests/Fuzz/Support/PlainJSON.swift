/// JSON as RFC 8259 words it, read slowly and plainly, with numbers as decimals: the other opinion.
indirect enum PlainJSON {
    case null
    case bool(Bool)
    case number(PlainNumber)
    case string([UInt16])
    case array([PlainJSON])
    case object([([UInt16], PlainJSON)])

    /// nil when the text isn't JSON or nested too deep.
    static func parse(_ bytes: [UInt8], depth: Int) -> PlainJSON? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var parser = Parser(scalars: Array(text.unicodeScalars))
        guard let value = parser.value(depth) else { return nil }
        parser.space()
        return parser.position == parser.scalars.count ? value : nil
    }

    /// As JSON Schema has it (core, section 4.2.2); a name that is there twice must be there twice in both.
    func equals(_ other: PlainJSON) -> Bool {
        switch (self, other) {
        case (.null, .null): return true
        case (.bool(let left), .bool(let right)): return left == right
        case (.number(let left), .number(let right)): return left.compare(right) == 0
        case (.string(let left), .string(let right)): return left == right
        case (.array(let left), .array(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { $0.equals($1) }
        case (.object(let left), .object(let right)):
            guard left.count == right.count else { return false }
            return left.allSatisfy { member in
                let mine = left.filter { $0.0 == member.0 }
                let others = right.filter { $0.0 == member.0 }
                return mine.count == others.count && zip(mine, others).allSatisfy { $0.1.equals($1.1) }
            }
        default: return false
        }
    }

    /// All numbers in it.
    var numbers: [PlainNumber] {
        switch self {
        case .number(let number): [number]
        case .array(let items): items.flatMap(\.numbers)
        case .object(let members): members.flatMap(\.1.numbers)
        default: []
        }
    }
}

/// digits × 10^power, without zeros at either end of the digits; none for 0.
struct PlainNumber {
    var isNegative = false
    var digits: [UInt8] = []
    var power = 0
    var spelling = ""
    /// Whether the exponent is too large for this type.
    var isHuge = false

    func compare(_ other: PlainNumber) -> Int {
        let signs = (sign, other.sign)
        if signs.0 != signs.1 || signs.0 == 0 { return (signs.0 - signs.1).signum() }
        let heights = (digits.count + power, other.digits.count + other.power)
        if heights.0 != heights.1 { return (heights.0 - heights.1).signum() * signs.0 }
        for place in 0..<max(digits.count, other.digits.count) {
            let left = place < digits.count ? Int(digits[place]) : 0
            let right = place < other.digits.count ? Int(other.digits[place]) : 0
            if left != right { return (left - right).signum() * signs.0 }
        }
        return 0
    }

    /// nil when it takes larger numbers than there are here.
    func isMultiple(of divisor: PlainNumber) -> Bool? {
        if divisor.digits.isEmpty { return false }
        if digits.isEmpty { return true }
        let shift = power - divisor.power
        guard digits.count <= 18, divisor.digits.count <= 18, abs(shift) <= 18 else { return nil }
        let value: UInt128 = digits.reduce(0) { $0 * 10 + UInt128($1) } * Self.ten(max(shift, 0))
        let other: UInt128 = divisor.digits.reduce(0) { $0 * 10 + UInt128($1) } * Self.ten(max(-shift, 0))
        return value % other == 0
    }

    private static func ten(_ power: Int) -> UInt128 { (0..<power).reduce(1) { product, _ in product * 10 } }

    private var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }
}

private struct Parser {
    let scalars: [Unicode.Scalar]
    var position = 0

    var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    mutating func space() {
        while let scalar = next, " \n\r\t".unicodeScalars.contains(scalar) { position += 1 }
    }

    mutating func value(_ depth: Int) -> PlainJSON? {
        space()
        switch next {
        case "n": return word("null") ? .null : nil
        case "t": return word("true") ? .bool(true) : nil
        case "f": return word("false") ? .bool(false) : nil
        case "\"": return string().map { .string($0) }
        case "[": return depth > 0 ? array(depth - 1) : nil
        case "{": return depth > 0 ? object(depth - 1) : nil
        default: return number().map { .number($0) }
        }
    }

    private mutating func word(_ word: String) -> Bool { word.unicodeScalars.allSatisfy { take($0) } }

    private mutating func array(_ depth: Int) -> PlainJSON? {
        position += 1
        space()
        var items: [PlainJSON] = []
        if take("]") { return .array(items) }
        repeat {
            guard let item = value(depth) else { return nil }
            items.append(item)
            space()
        } while take(",")
        return take("]") ? .array(items) : nil
    }

    private mutating func object(_ depth: Int) -> PlainJSON? {
        position += 1
        space()
        var members: [([UInt16], PlainJSON)] = []
        if take("}") { return .object(members) }
        repeat {
            space()
            guard let name = string() else { return nil }
            space()
            guard take(":"), let member = value(depth) else { return nil }
            members.append((name, member))
            space()
        } while take(",")
        return take("}") ? .object(members) : nil
    }

    /// The code units; surrogates that aren't a pair make no string here.
    private mutating func string() -> [UInt16]? {
        guard take("\"") else { return nil }
        var units: [UInt16] = []
        while let scalar = next {
            position += 1
            switch scalar {
            case "\"":
                let isText = String(validating: units, as: UTF16.self) != nil
                return isText ? units : nil
            case "\\":
                guard let unit = escape() else { return nil }
                units.append(unit)
            case _ where scalar.value < 0x20: return nil
            default: units += String(scalar).utf16
            }
        }
        return nil
    }

    private mutating func escape() -> UInt16? {
        guard let letter = next else { return nil }
        position += 1
        switch letter {
        case "\"", "\\", "/": return UInt16(letter.value)
        case "b": return 8
        case "f": return 12
        case "n": return 10
        case "r": return 13
        case "t": return 9
        case "u":
            guard position + 4 <= scalars.count else { return nil }
            let digits = scalars[position..<(position + 4)]
            position += 4
            guard digits.allSatisfy({ $0.properties.isASCIIHexDigit }) else { return nil }
            return UInt16(String(String.UnicodeScalarView(digits)), radix: 16)
        default: return nil
        }
    }

    private mutating func digits() -> [UInt8] {
        var digits: [UInt8] = []
        while let scalar = next, "0"..."9" ~= scalar {
            digits.append(UInt8(scalar.value - 48))
            position += 1
        }
        return digits
    }

    private mutating func number() -> PlainNumber? {
        let start = position
        var number = PlainNumber()
        number.isNegative = take("-")
        let whole = digits()
        guard !whole.isEmpty, whole.count == 1 || whole[0] != 0 else { return nil }
        number.digits = whole
        if take(".") {
            let fraction = digits()
            guard !fraction.isEmpty else { return nil }
            number.digits += fraction
            number.power = -fraction.count
        }
        if take("e") || take("E") {
            let isMinus = take("-")
            if !isMinus { _ = take("+") }
            let written = digits()
            guard !written.isEmpty else { return nil }
            let exponent = written.drop { $0 == 0 }
            number.isHuge = exponent.count > 15
            if !number.isHuge {
                number.power += (isMinus ? -1 : 1) * exponent.reduce(0) { $0 * 10 + Int($1) }
            }
        }
        while number.digits.first == 0 { number.digits.removeFirst() }
        while number.digits.last == 0 {
            number.digits.removeLast()
            number.power += 1
        }
        if number.digits.isEmpty { number.power = 0 }
        if number.digits.isEmpty { number.isHuge = false }
        number.spelling = String(String.UnicodeScalarView(scalars[start..<position]))
        return number
    }
}
