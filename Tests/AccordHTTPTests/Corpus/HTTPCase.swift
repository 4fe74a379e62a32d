import AccordRuntime

/// One case of the HTTP/1.1 corpus; its README says what the members mean.
struct HTTPCase: Sendable {
    var id: String
    var level: String
    var raw: [UInt8]
    var steps: [Step]
    var endsSending: Bool
    var expect: JSONValue

    struct Step: Sendable {
        var octets: [UInt8]
        var pause: Int
        var awaitedInterim: Int?
        var orFinal: Bool
        var onlyAfterInterim: Bool
    }

    init?(_ value: JSONValue) {
        guard let id = value["id"]?.stringValue, let level = value["level"]?.stringValue,
            let raw = value["raw"]?.stringValue, let expect = value["expect"]
        else { return nil }
        self.id = id
        self.level = level
        self.raw = Self.octets(raw)
        self.expect = expect
        endsSending = value["eof"] == true
        steps = (value["steps"]?.arrayValue ?? []).map { step in
            Step(
                octets: Self.octets(step["send"]?.stringValue ?? ""), pause: step["waitMs"].integer ?? 0,
                awaitedInterim: step["awaitInterim"].integer, orFinal: step["orFinal"] == true,
                onlyAfterInterim: step["ifInterim"] == true)
        }
        if steps.isEmpty {
            steps = [Step(octets: self.raw, pause: 0, orFinal: false, onlyAfterInterim: false)]
        }
    }

    /// Each character up to U+00FF is one octet; `${REP:n:text}` is the text n times.
    static func octets(_ coded: String) -> [UInt8] {
        var octets: [UInt8] = []
        var rest = coded.unicodeScalars[...]
        let opening = Array("${REP:".unicodeScalars)
        while let scalar = rest.first {
            guard scalar == "$", rest.starts(with: opening), let end = rest.firstIndex(of: "}") else {
                octets.append(UInt8(truncatingIfNeeded: scalar.value))
                rest = rest.dropFirst()
                continue
            }
            let inner = rest.dropFirst(opening.count).prefix(upTo: end)
            let count = inner.prefix { $0 != ":" }
            let text = inner.dropFirst(count.count + 1).map { UInt8(truncatingIfNeeded: $0.value) }
            for _ in 0..<(Int(String(count)) ?? 0) { octets.append(contentsOf: text) }
            rest = rest[rest.index(after: end)...]
        }
        return octets
    }

    /// The cases of the file that `ACCORD_HTTP_CASES` names, or those of the corpus, or nil when it is not there.
    static func all() throws -> [HTTPCase]? {
        let text = SharedFiles.chosen("ACCORD_HTTP_CASES") ?? SharedFiles.read("corpora/http1/cases.json")
        guard let text else { return nil }
        return try JSONValue(parsing: text).arrayValue?.compactMap { HTTPCase($0) }
    }
}

extension JSONValue? {
    var integer: Int? { self?.integerValue.map { Int($0) } }
    var strings: [String] { self?.arrayValue?.compactMap { $0.stringValue } ?? [] }
    var integers: [Int] { self?.arrayValue?.compactMap { $0.integerValue.map { Int($0) } } ?? [] }
}
