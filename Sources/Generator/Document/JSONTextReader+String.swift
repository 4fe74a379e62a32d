#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension JSONTextReader {
    /// Takes a string, whose opening quote comes next.
    mutating func string() throws(ContractProblem) -> String {
        offset += 1
        let start = offset
        var result = run()
        while byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\") {
                result.unicodeScalars.append(try escape())
                result += run()
            } else if offset >= count {
                throw ContractProblem(position, "the file ends inside a string")
            } else {
                throw ContractProblem(
                    position, "a control character in a string", hint: "write it as an escape, such as \\n")
            }
        }
        let multiByte = (offset - start) - scalars(start)
        lineStart += multiByte
        offset += 1
        return result
    }

    private func scalars(_ start: Int) -> Int {
        let bytes = UnsafeRawBufferPointer(start: text + start, count: offset - start)
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.count
    }

    /// What stands as it is, up to the next quote, backslash or control character.
    private mutating func run() -> String {
        let length = strcspn(text + offset, Self.specials)
        let bytes = UnsafeRawBufferPointer(start: text + offset, count: length)
        offset += length
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let specials =
        "\"\\" + String(String.UnicodeScalarView((1..<0x20).map { Unicode.Scalar($0) }))

    private mutating func escape() throws(ContractProblem) -> Unicode.Scalar {
        let place = position
        offset += 1
        let letter = byte
        offset += offset < count ? 1 : 0
        switch letter {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicode(place)
        default: throw ContractProblem(place, "JSON has no such escape", hint: "a backslash itself is `\\\\`")
        }
    }

    /// The character of `\uXXXX`, or of a pair of them.
    private mutating func unicode(_ place: Position) throws(ContractProblem) -> Unicode.Scalar {
        let first = try unit(place)
        if let scalar = Unicode.Scalar(UInt32(first)) { return scalar }
        guard first < 0xDC00, byte == UInt8(ascii: "\\"), text[offset + 1] == CChar(UInt8(ascii: "u")) else {
            throw ContractProblem(place, "half of a surrogate pair")
        }
        offset += 2
        let second = try unit(place)
        guard 0xDC00...0xDFFF ~= second,
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
        else { throw ContractProblem(place, "half of a surrogate pair") }
        return scalar
    }

    private mutating func unit(_ place: Position) throws(ContractProblem) -> UInt16 {
        let length = strspn(text + offset, "0123456789abcdefABCDEF")
        let digits = UnsafeRawBufferPointer(start: text + offset, count: min(length, 4))
        guard length >= 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) else {
            throw ContractProblem(place, "`\\u` takes four hexadecimal digits")
        }
        offset += 4
        return unit
    }
}
