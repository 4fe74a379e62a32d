import AccordRuntime
import Testing

/// Random parameters and forms: none may crash, and large ones take no more time than their size asks for.
@Suite("Fuzzed parameters")
struct ParameterFuzzTests {
    private let styles: [ParameterStyle] = [
        .simple, .label, .matrix, .form, .spaceDelimited, .pipeDelimited, .deepObject,
    ]

    @Test("are read or refused in every style")
    func texts() {
        var random = SeededGenerator(seed: 11)
        let alphabet = Array("p=a;,.|+ %20%7C%2C[]0&\u{FF}".utf8) + [0, 0xFF]
        for _ in 0..<2000 {
            let count = Int.random(in: 0...24, using: &random)
            let bytes = (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
            for style in styles {
                for exploded in [false, true] { read(bytes, style, exploded) }
            }
        }
    }

    @Test("with random nested names are read or refused")
    func names() {
        var random = SeededGenerator(seed: 12)
        let pieces = [
            "a", "[", "]", "[]", "[0]", "[1]", "[a]", "[b]", "=1&a", "=2&a", "&", "=", "%5B", "+", "b",
        ]
        var objects = 0
        var arrays = 0
        for _ in 0..<10_000 {
            let count = Int.random(in: 0...12, using: &random)
            let text = "a" + (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            var faults = Faults()
            let form = TextFields.urlencoded(Array(text.utf8), &faults)
            walk(form, 0, &faults)
            var found = Faults()
            if form.objects(named: "a", &found) != nil { objects += 1 }
            if form.texts(named: "a", &found) != nil { arrays += 1 }
        }
        #expect(objects > 0 && arrays > 0)
    }

    @Test("as media types are matched or refused")
    func mediaTypes() {
        var random = SeededGenerator(seed: 13)
        let pieces = [
            "application", "/", "json", "*", ";", "q", "=", "0.", "1", ",", " ", "\"", "\\", "charset", "é",
        ]
        let types: [MediaTypeEntry] = ["application/json", "*/*;q=1", "application/*"]
        for _ in 0..<10_000 {
            let count = Int.random(in: 0...12, using: &random)
            let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let request = Request(method: .get, target: "/", fields: ["Accept": text, "Content-Type": text])
            _ = AcceptedTypes(request).best(among: types)
            _ = try? request.contentType(among: types)
            _ = MediaTypeEntry(text)
        }
    }

    @Test("of a megabyte end fast")
    func size() {
        let names = (0..<100_000).map { "a[\($0)][b]" }
        let distinct = names.map { $0 + "=1" }.joined(separator: "&")
        let deep = "a" + String(repeating: "[a]", count: 350_000) + "=1"
        let few = (0..<1000).map {
            "a[\($0)]\(String(repeating: "[a]", count: 15))=" + String(repeating: "x", count: 900)
        }
        let list = "a=" + String(repeating: "%20,", count: 250_000)
        let time = ContinuousClock().measure {
            for text in [distinct, deep, few.joined(separator: "&"), list] {
                var faults = Faults()
                let form = TextFields.urlencoded(Array(text.utf8), &faults)
                walk(form, 0, &faults)
                for style in styles { _ = form.texts("a", style: style, exploded: false, &faults) }
                #expect(faults.list.count <= Faults.maximumCount)
            }
        }
        #expect(time < .seconds(60))
    }

    private func read(_ bytes: [UInt8], _ style: ParameterStyle, _ exploded: Bool) {
        var faults = Faults()
        let path = EncodedParameter(path: bytes[...])
        _ = path.text("p", style: style, &faults)
        _ = path.texts("p", style: style, exploded: exploded, &faults)
        let object = path.object("p", style: style, exploded: exploded, &faults)
        #expect(!faults.isEmpty || object != nil)
        let query = TextFields.query(bytes[...], &faults)
        _ = query.texts("p", style: style, exploded: exploded, &faults)
        _ = query.object("p", style: style, exploded: exploded, &faults)
        _ = query.json("p", &faults) { $0.value() }
        let field = EncodedParameter(field: String(decoding: bytes, as: UTF8.self))
        _ = field.texts("p", style: style, exploded: exploded, &faults)
        _ = field.object("p", style: style, exploded: exploded, &faults)
    }

    private func walk(_ form: TextFields, _ depth: Int, _ faults: inout Faults) {
        guard depth < 20 else { return }
        faults.refuseUnknown(form, ["b", "c"])
        _ = faults.map(form) { name, form, faults -> Int? in
            _ = form.text(named: name, &faults)
            _ = form.texts(named: name, &faults)
            _ = form.parts(name, allowed: ["text/plain"], &faults)
            _ = form.arrays(named: name, &faults)
            if let object = form.object(named: name, &faults) {
                faults.inside { walk(object, depth + 1, &$0) }
            } else if let objects = form.objects(named: name, &faults) {
                _ = faults.list(objects) { object, faults -> Int? in
                    walk(object, depth + 1, &faults)
                    return nil
                }
            }
            return nil
        }
    }
}
