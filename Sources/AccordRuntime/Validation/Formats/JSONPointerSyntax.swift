/// JSON Pointers (RFC 6901 section 3) and relative ones (draft-bhutton-relative-json-pointer).
enum JSONPointerSyntax {
    static func isPointer(_ text: String) -> Bool { isPointer(Array(text.utf8)[...]) }

    /// `0`, `1/a`, `2#`, `0+1/a`.
    static func isRelative(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        guard skipNumber(&rest, zero: true) else { return false }
        if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
            rest.removeFirst()
            guard skipNumber(&rest, zero: false) else { return false }
        }
        return rest.elementsEqual([UInt8(ascii: "#")]) || isPointer(rest)
    }

    private static func isPointer(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return true }
        guard first == UInt8(ascii: "/") else { return false }
        for (index, byte) in zip(text.indices, text) where byte == UInt8(ascii: "~") {
            guard index + 1 < text.endIndex,
                text[index + 1] == UInt8(ascii: "0") || text[index + 1] == UInt8(ascii: "1")
            else { return false }
        }
        return true
    }

    /// Takes a number without leading zeros from the front.
    private static func skipNumber(_ text: inout ArraySlice<UInt8>, zero: Bool) -> Bool {
        let digits = text.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        text = text[digits.endIndex...]
        guard let first = digits.first else { return false }
        return first != UInt8(ascii: "0") || (digits.count == 1 && zero)
    }
}
