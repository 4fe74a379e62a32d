@testable import AccordRuntime

/// The first byte says what the others are: a query or form, a multipart form, a nested form to be written and
/// read, or header fields.
func fuzz(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let rest = Array(bytes.dropFirst())
    switch first % 5 {
    case 0: encoded(rest)
    case 1: multipart(rest)
    case 2: nested(Choices(rest))
    case 3: parts(Choices(rest))
    default: fields(rest)
    }
}

// MARK: - Queries

private let styles: [ParameterStyle] = [
    .simple, .label, .matrix, .form, .spaceDelimited, .pipeDelimited, .deepObject,
]

/// A query is the names and texts that a plain reading finds, and is read in every style.
private func encoded(_ bytes: [UInt8]) {
    var faults = Faults()
    let query = TextFields.query(bytes[...], &faults)
    var expected: [(name: String, text: String)] = []
    var isSound = true
    for field in bytes.split(separator: UInt8(ascii: "&")) {
        let sides = field.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        if let name = decoded(sides[0]), let text = decoded(sides.count > 1 ? sides[1] : []) {
            expected.append((name, text))
        } else {
            isSound = false
        }
    }
    expect(faults.isEmpty == (isSound && expected.count <= 1000), "faults: \(faults.list)")
    if faults.isEmpty {
        expect(
            query.fields.map { Array($0.name.utf8) } == expected.map { Array($0.name.utf8) }, "other names")
        expect(
            query.fields.map { TextFields.octets($0) } == expected.map { Array($0.text.utf8) }, "other texts")
    }
    var form = Faults()
    walk(TextFields.urlencoded(bytes, &form), 0)
    walk(query, 0)
    if let parameter = query.parameter("p", &form) {
        for style in styles {
            for exploded in [false, true] {
                _ = parameter.texts("p", style: style, exploded: exploded, &form)
                _ = parameter.object("p", style: style, exploded: exploded, &form)
            }
        }
    }
}

private func decoded(_ octets: ArraySlice<UInt8>) -> String? {
    var decoded: [UInt8] = []
    var rest = octets
    while let octet = rest.popFirst() {
        switch octet {
        case UInt8(ascii: "+"): decoded.append(0x20)
        case UInt8(ascii: "%"):
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard digits.utf8.count == 2, !digits.hasPrefix("+"), let value = UInt8(digits, radix: 16) else {
                return nil
            }
            decoded.append(value)
            rest = rest.dropFirst(2)
        default: decoded.append(octet)
        }
    }
    return String(validating: decoded, as: UTF8.self)
}

/// Reads everything of everything.
private func walk(_ fields: TextFields, _ depth: Int) {
    guard depth < 4 else { return }
    for name in ["p", "", "a"] + fields.names.prefix(5) {
        var faults = Faults()
        for style in styles {
            for exploded in [false, true] {
                _ = fields.texts(name, style: style, exploded: exploded, &faults)
                _ = fields.object(name, style: style, exploded: exploded, &faults)
            }
        }
        _ = fields.texts(named: name, &faults)
        _ = fields.objects(named: name, &faults)
        if let object = fields.object(named: name, &faults) { walk(object, depth + 1) }
    }
    _ = fields.members(except: ["a"])
}

// MARK: - Multipart

private func multipart(_ bytes: [UInt8]) {
    var faults = Faults()
    let end = bytes.firstIndex(of: 0x0A) ?? 0
    let type =
        "multipart/form-data; boundary=" + (end == 0 ? "b" : String(decoding: bytes[..<end], as: UTF8.self))
    let fields = TextFields.multipart(
        Array(bytes[end...].dropFirst(end == 0 ? 0 : 1)), contentType: type, &faults)
    expect(fields != nil || !faults.isEmpty, "no form, and no fault either")
    if let fields { walk(fields, 0) }
}

/// A form is read as the parts that it was written from.
private func parts(_ choices: Choices) {
    var choices = choices
    var written: [(name: String, filename: String?, content: [UInt8])] = []
    var body: [UInt8] = choices.often(30) ? Array("preamble\r\n".utf8) : []
    for _ in 0..<choices.count(4) {
        let name = choices.pick(["a", "b[c]", "é", "a b", "x;y=z", ""])
        let filename: String? = choices.often(80) ? choices.pick(["f.txt", "C:\\f", "é", "a;b"]) : nil
        let pieces: [[UInt8]] = [[13], [10], [45], [45, 45, 98], [97], [13, 10, 45, 45], [0, 255]]
        let content: [UInt8] = choices.list(8) { $0.pick(pieces) }.flatMap { $0 }
        written.append((name, filename, content))
        let head =
            "--boundary\(choices.often(40) ? "  " : "")\r\nContent-Disposition: form-data; name=\"\(name)\""
        body += Array(head.utf8) + Array((filename.map { "; filename=\"\($0)\"" } ?? "").utf8)
        body += Array("\r\nContent-Type: application/octet-stream\r\n\r\n".utf8) + content + [0x0D, 0x0A]
    }
    body += Array("--boundary--\r\n".utf8)
    var faults = Faults()
    let read = TextFields.multipart(body, contentType: "multipart/form-data; boundary=boundary", &faults)
    expect(
        read?.fields.count == written.count,
        "parts: \(faults.list) of \(String(decoding: body, as: UTF8.self).debugDescription)")
    for (field, part) in zip(read?.fields ?? [], written) {
        expect(field.name == part.name && TextFields.octets(field) == part.content, "another part")
        // Windows paths keep their backslashes.
        expect(
            TextFields.part(field)?.filename == part.filename, "another file name: \(part.filename ?? "none")"
        )
    }
}

// MARK: - Nested forms

/// What a form is written from is what is read: objects and arrays of texts.
private func nested(_ choices: Choices) {
    var choices = choices
    let value = JSONValue.object(randomMembers(&choices, 3))
    let bytes = URLEncodedWriter.form { $0.value(value) }
    var faults = Faults()
    let form = TextFields.urlencoded(bytes, &faults)
    check(form, value, &faults)
    expect(faults.isEmpty, "\(String(decoding: bytes, as: UTF8.self)): \(faults.list)")
}

private func randomMembers(_ choices: inout Choices, _ depth: Int) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    for _ in 0..<choices.count(4) {
        let name = choices.pick(["a", "b", "é", "a b", "&=", "0"])
        switch choices.index(depth > 0 ? 3 : 1) {
        case 0: members[name] = .string(choices.pick(["", "x", "é&=+%", "[a]", "1"]))
        case 1: members[name] = .object(randomMembers(&choices, depth - 1))
        default: members[name] = .array(choices.list(3) { .string($0.pick(["x", "", "a,b"])) })
        }
    }
    return members
}

private func check(_ fields: TextFields, _ value: JSONValue, _ faults: inout Faults) {
    for (name, member) in value.objectValue ?? [:] {
        switch member {
        case .object(let members):
            // Nothing is written of what is empty.
            guard let object = fields.object(named: name, &faults) else {
                expect(isNothing(.object(members)), "no object \(name)")
                continue
            }
            check(object, member, &faults)
        case .array(let items):
            let texts = fields.texts(named: name, &faults)
            expect((texts ?? []) == items.map { $0.stringValue ?? "" }, "other items of \(name)")
        default: expect(fields.text(named: name, &faults) == member.stringValue, "another text of \(name)")
        }
    }
}

private func isNothing(_ value: JSONValue) -> Bool {
    switch value {
    case .object(let members): members.values.allSatisfy(isNothing)
    case .array(let items): items.isEmpty
    default: false
    }
}

// MARK: - Header fields

private func fields(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let types: [MediaTypeEntry] = ["application/json", "*/*;q=1", "application/*"]
    let request = Request(
        method: .get, target: "/", fields: ["Accept": text, "Content-Type": text, "Cookie": text])
    _ = AcceptedTypes(request).best(among: types)
    _ = try? request.contentType(among: types)
    _ = MediaTypeEntry(text)
    _ = FieldParameters(text)
    _ = Optional(text).fieldList
    for style in styles {
        var faults = Faults()
        _ = EncodedParameter(bytes[...], .percent).texts("p", style: style, exploded: true, &faults)
        _ = EncodedParameter(bytes[...], .none).object("p", style: style, exploded: false, &faults)
    }
    if let time = DateTime(text) { expect(DateTime(time.description) == time, "another time: \(time)") }
    if let date = CalendarDate(text) {
        expect(CalendarDate(date.description) == date, "another day: \(date)")
    }
}
