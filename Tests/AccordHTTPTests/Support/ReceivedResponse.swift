/// A response as a client reads it.
struct ReceivedResponse: Equatable {
    var status: Int
    var fields: [Field]
    var body: [UInt8]

    struct Field: Equatable {
        var name: String
        var value: String
    }

    var text: String { String(decoding: body, as: UTF8.self) }
    var isInterim: Bool { status < 200 }

    /// The value of the first field of a name.
    subscript(_ name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// Reads responses out of octets as they come.
struct ResponseReader {
    private var octets: [UInt8] = []
    private(set) var hasEnded = false
    /// With fewer octets there is no use in looking for a response.
    private var needed = 0

    var isEmpty: Bool { octets.isEmpty }

    mutating func append(_ more: [UInt8]) { octets.append(contentsOf: more) }
    mutating func end() { hasEnded = true }

    /// The next whole response, or nil when more has to come.
    mutating func next(isHead: Bool) throws -> ReceivedResponse? {
        guard octets.count >= needed || hasEnded else { return nil }
        guard let headEnd = octets.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        var lines = String(decoding: octets[..<headEnd.lowerBound], as: UTF8.self).components("\r\n")
        let start = lines.removeFirst().components(" ")
        guard start.count >= 2, start[0] == "HTTP/1.1", let status = Int(start[1]) else {
            throw BadResponse(octets: octets)
        }
        let fields = try lines.map { line in
            guard let colon = line.firstIndex(of: ":") else { throw BadResponse(octets: octets) }
            return ReceivedResponse.Field(
                name: String(line[..<colon]),
                value: String(line[line.index(after: colon)...].drop { $0 == " " }))
        }
        var response = ReceivedResponse(status: status, fields: fields, body: [])
        var rest = octets[headEnd.upperBound...]
        if !isHead, status >= 200, status != 204, status != 304 {
            guard let body = try takeBody(response, &rest) else {
                needed = headEnd.upperBound + (response["Content-Length"].flatMap { Int($0) } ?? 0)
                return nil
            }
            response.body = body
        }
        needed = 0
        octets = Array(rest)
        return response
    }

    private func takeBody(_ response: ReceivedResponse, _ rest: inout ArraySlice<UInt8>) throws -> [UInt8]? {
        if let text = response["Content-Length"] {
            guard let length = Int(text) else { throw BadResponse(octets: octets) }
            guard rest.count >= length else { return nil }
            defer { rest = rest.dropFirst(length) }
            return Array(rest.prefix(length))
        }
        if response["Transfer-Encoding"] == "chunked" { return try takeChunks(&rest) }
        guard hasEnded else { return nil }
        defer { rest = [] }
        return Array(rest)
    }

    private func takeChunks(_ rest: inout ArraySlice<UInt8>) throws -> [UInt8]? {
        var body: [UInt8] = []
        while let lineEnd = rest.firstRange(of: [13, 10]) {
            let line = String(decoding: rest[..<lineEnd.lowerBound], as: UTF8.self)
            guard let size = Int(line, radix: 16) else { throw BadResponse(octets: octets) }
            rest = rest[lineEnd.upperBound...]
            guard rest.count >= size + 2 else { return nil }
            body.append(contentsOf: rest.prefix(size))
            rest = rest.dropFirst(size)
            guard rest.prefix(2) == [13, 10] else { throw BadResponse(octets: octets) }
            rest = rest.dropFirst(2)
            if size == 0 { return body }
        }
        return nil
    }
}

struct BadResponse: Error, CustomStringConvertible {
    var octets: [UInt8]
    var description: String { "no HTTP response: \(String(decoding: octets.prefix(200), as: UTF8.self))" }
}

extension String {
    /// The parts between separators, empty ones too. Over UTF-8, where CR LF is two octets.
    func components(_ separator: String) -> [String] {
        var parts: [String] = []
        var rest = Array(utf8)[...]
        while let range = rest.firstRange(of: Array(separator.utf8)) {
            parts.append(String(decoding: rest[..<range.lowerBound], as: UTF8.self))
            rest = rest[range.upperBound...]
        }
        return parts + [String(decoding: rest, as: UTF8.self)]
    }
}
