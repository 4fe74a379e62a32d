/// Reads the parts of a `multipart/form-data` body, one after the other (RFC 2046 section 5.1.1, RFC 7578).
struct MultipartReader {
    /// How many octets the header section of a part may have.
    static let maximumHeaderSize = 8192

    /// Why a body is malformed, as a part of a sentence.
    struct Malformed: Error {
        var reason: String
    }

    /// One part.
    struct Part {
        var name: String
        var content: FormPart

        /// Whether the part says nothing that would make it a file.
        var isText: Bool {
            guard content.filename == nil else { return false }
            return content.contentType.map { ASCII.lowercased($0).hasPrefix("text/") } ?? true
        }
    }

    private let bytes: [UInt8]
    /// CR LF, two hyphens, the boundary.
    private let delimiter: [UInt8]
    private var position = 0
    private var isAtEnd = false

    /// Reads the boundary and moves to the first part.
    init(_ bytes: [UInt8], contentType: String) throws(Malformed) {
        guard let boundary = FieldParameters(contentType)?["boundary"], Self.isBoundary(boundary) else {
            throw Malformed(reason: "the media type has no valid boundary")
        }
        self.bytes = bytes
        delimiter = [13, 10, UInt8(ascii: "-"), UInt8(ascii: "-")] + Array(boundary.utf8)
        let dashBoundary = delimiter.dropFirst(2)
        if bytes.starts(with: dashBoundary) {
            position = dashBoundary.count
        } else {
            // What is before the first delimiter is a preamble, to be ignored.
            guard let start = find(delimiter, from: 0) else {
                throw Malformed(reason: "the boundary is not there")
            }
            position = start + delimiter.count
        }
        try finishDelimiter()
    }

    /// The next part; nil after the closing delimiter.
    mutating func nextPart() throws(Malformed) -> Part? {
        if isAtEnd { return nil }
        var part = try header()
        guard let end = find(delimiter, from: max(position - 2, 0)) else {
            throw Malformed(reason: "the closing boundary is missing")
        }
        // An empty part may share the CR LF that ends its header section with the delimiter.
        part.content.content = bytes[min(position, end)..<end]
        position = end + delimiter.count
        try finishDelimiter()
        return part
    }

    /// Reads what is behind a boundary: two hyphens at the end of the form, or else white space and CR LF.
    private mutating func finishDelimiter() throws(Malformed) {
        if bytes[position...].starts(with: "--".utf8) {
            isAtEnd = true
            return
        }
        while position < bytes.count, ASCII.isBlank(bytes[position]) { position += 1 }
        guard bytes[position...].starts(with: [13, 10]) else {
            throw Malformed(reason: "a boundary is not followed by a line's end")
        }
        position += 2
    }

    /// Reads the header section of a part.
    private mutating func header() throws(Malformed) -> Part {
        var disposition: FieldParameters?
        var contentType: String?
        let start = position
        while let line = try line(limit: start + Self.maximumHeaderSize) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
                throw Malformed(reason: "a part's field has no name")
            }
            guard let value = String(validating: ASCII.trimmed(line[(colon + 1)...]), as: UTF8.self) else {
                throw Malformed(reason: "a part's field is not UTF-8")
            }
            switch ASCII.lowercased(String(decoding: line[..<colon], as: UTF8.self)) {
            case "content-disposition":
                guard disposition == nil, let parsed = FieldParameters(value), parsed.value == "form-data"
                else {
                    throw Malformed(reason: "a part is not form-data")
                }
                disposition = parsed
            case "content-type": contentType = value
            case "content-transfer-encoding":
                guard ["7bit", "8bit", "binary"].contains(ASCII.lowercased(value)) else {
                    throw Malformed(reason: "a part has a transfer encoding")
                }
            default: break
            }
        }
        guard let disposition, let name = disposition["name"] else {
            throw Malformed(reason: "a part has no name")
        }
        return Part(
            name: Self.unescaped(name),
            content: FormPart(
                filename: disposition["filename"].map(Self.unescaped), contentType: contentType,
                header: bytes[start..<position], content: []))
    }

    /// Takes a line that ends in CR LF; nil for the empty one that ends a header section.
    private mutating func line(limit: Int) throws(Malformed) -> ArraySlice<UInt8>? {
        let start = position
        let end = bytes[start...].firstIndex { $0 == 13 || $0 == 10 } ?? bytes.count
        guard end + 1 < bytes.count, bytes[end] == 13, bytes[end + 1] == 10 else {
            throw Malformed(reason: "a part's header section does not end as it must")
        }
        guard end <= limit else { throw Malformed(reason: "a part's header section is too long") }
        position = end + 2
        return start == end ? nil : bytes[start..<end]
    }

    /// The first place of the delimiter from an index on. Its CR is nowhere else in it, so that no octet
    /// is compared more than twice.
    private func find(_ delimiter: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index + delimiter.count <= bytes.count {
                guard bytes[index] == 13 else {
                    index += 1
                    continue
                }
                var length = 1
                while length < delimiter.count, bytes[index + length] == delimiter[length] { length += 1 }
                if length == delimiter.count { return index }
                index += length
            }
            return nil
        }
    }

    /// 1 to 70 characters that a boundary may have, the last of them no space.
    private static func isBoundary(_ text: String) -> Bool {
        guard 1...70 ~= text.utf8.count, text.utf8.last != 0x20 else { return false }
        return text.utf8.allSatisfy { ASCII.isAlphanumeric($0) || "'()+_,-./:=? ".utf8.contains($0) }
    }

    /// A name as browsers escape it: only quotes and line ends (WHATWG HTML, multipart/form-data encoding).
    private static func unescaped(_ name: String) -> String {
        guard name.utf8.contains(UInt8(ascii: "%")) else { return name }
        var bytes: [UInt8] = []
        var rest = Array(name.utf8)[...]
        while let first = rest.first {
            let escape = rest.prefix(3)
            if escape.elementsEqual("%22".utf8) {
                bytes.append(UInt8(ascii: "\""))
            } else if escape.elementsEqual("%0D".utf8) {
                bytes.append(13)
            } else if escape.elementsEqual("%0A".utf8) {
                bytes.append(10)
            } else {
                bytes.append(first)
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst(3)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
