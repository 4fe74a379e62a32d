import AccordRuntime
import Testing

/// Random tables and paths, against an oracle that tries everything. The seed is fixed, so that a failure
/// comes again.
@Suite("Routes of random tables")
struct RouterFuzzTests {
    @Test("are those of an oracle that tries everything")
    func oracle() {
        var random = SeededGenerator(seed: 7)
        var routed = 0
        var total = 0
        for _ in 0..<1_500 {
            let templates = (0..<Int.random(in: 1...24, using: &random)).map { _ in template(&random) }
            let router = Router(templates: templates)
            let oracle = RouteOracle(templates)
            for _ in 0..<20 {
                let path = path(templates.randomElement(using: &random) ?? "/", &random)
                let expected = expectation(path, oracle)
                let answer = answer(path, router)
                #expect(answer == expected, "\(path) by \(templates)")
                total += 1
                if case .route = expected { routed += 1 }
            }
        }
        #expect(routed > total / 4 && routed < total)
    }

    @Test("never crash, whatever the octets")
    func anyOctets() {
        var random = SeededGenerator(seed: 8)
        let octets = Array("/{}%..aA0".utf8) + [0x00, 0x80, 0xC3, 0xFF]
        for _ in 0..<20_000 {
            let texts = (0..<4).map { _ in
                (0..<Int.random(in: 0...12, using: &random)).map { _ in
                    octets.randomElement(using: &random) ?? 0
                }
            }
            let router = Router(
                templates: texts.dropFirst().map { "/" + String(decoding: $0, as: UTF8.self) })
            let target = RequestTarget([UInt8(ascii: "/")] + texts[0])
            switch router.match(.get, target) {
            case .malformed: #expect(!isSound(texts[0]))
            case .route(_, let captures):
                #expect(isSound(texts[0]))
                #expect((0..<captures.count).allSatisfy { !captures.bytes($0, of: target).isEmpty })
            default: #expect(isSound(texts[0]))
            }
            _ = router.allowedMethods(target)
        }
    }

    /// Whether a path's octets are neither broken escapes nor dot segments.
    private func isSound(_ path: [UInt8]) -> Bool {
        let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return segments.allSatisfy { segment in
            let pieces = segment.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
            let escapes = pieces.dropFirst().map {
                Hexadecimal.decode(String(decoding: $0.prefix(2), as: UTF8.self))
            }
            let text = decoded(segment)
            return escapes.allSatisfy { $0?.count == 1 && $0 != [0] } && text != [0x2E]
                && text != [0x2E, 0x2E]
        }
    }

    private enum Answer: Equatable {
        case route(Int, [[UInt8]])
        case redirect(String)
        case notFound, malformed
    }

    private func answer(_ path: String, _ router: Router) -> Answer {
        let target = RequestTarget(path)
        switch router.match(.get, target) {
        case .route(let index, let captures):
            return .route(index, (0..<captures.count).map { decoded(captures.bytes($0, of: target)) })
        case .redirect(let path, let addsSlash):
            return .redirect(String(decoding: path, as: UTF8.self) + (addsSlash ? "/" : ""))
        case .malformed: return .malformed
        case .notFound, .methodNotAllowed: return .notFound
        }
    }

    private func expectation(_ path: String, _ oracle: RouteOracle) -> Answer {
        let segments = segments(path)
        if segments.contains([0x2E]) || segments.contains([0x2E, 0x2E]) { return .malformed }
        if let found = oracle.route(segments) { return .route(found.template, found.captures) }
        let other = path.hasSuffix("/") ? String(path.dropLast()) : path + "/"
        return other.isEmpty || other.hasPrefix("//") || oracle.route(self.segments(other)) == nil
            ? .notFound : .redirect(other)
    }

    private func segments(_ path: String) -> [[UInt8]] {
        Array(path.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(decoded)
    }

    private func decoded(_ octets: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        var rest = octets
        while let octet = rest.popFirst() {
            guard octet == UInt8(ascii: "%") else {
                decoded.append(octet)
                continue
            }
            decoded += Hexadecimal.decode(String(decoding: rest.prefix(2), as: UTF8.self)) ?? []
            rest = rest.dropFirst(2)
        }
        return decoded
    }
}

extension RouterFuzzTests {
    private func template(_ random: inout SeededGenerator) -> String {
        let pieces = ["a", "b", ".", "..", ":", "é", "%", "aab", "{x}", "{y}", "{zz}", "{a.b}"]
        let segments = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            if Bool.random(using: &random) {
                return ["a", "b", "{x}", ""].randomElement(using: &random) ?? ""
            }
            return (0..<Int.random(in: 1...5, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
        }
        return "/" + segments.joined(separator: "/")
    }

    /// A path that fits the template, or nearly.
    private func path(_ template: String, _ random: inout SeededGenerator) -> String {
        let values = ["a", "b", ".", ":", "é", "%", "/", "aa", "b.a", "a:b.", "ab.é", "\u{300}", "\u{1F600}"]
        var path = ""
        var isName = false
        for scalar in template.unicodeScalars {
            switch scalar {
            case "{":
                isName = true
                for _ in 0..<Int.random(in: 0...2, using: &random) + Int.random(in: 0...1, using: &random) {
                    for octet in (values.randomElement(using: &random) ?? "").utf8 {
                        path += written(octet, escapesSlash: true, &random)
                    }
                }
            case "}": isName = false
            case _ where isName: break
            case _ where scalar != "/" && Int.random(in: 0..<40, using: &random) == 0:
                path += ["", "a", "."].randomElement(using: &random) ?? ""
            default:
                for octet in String(scalar).utf8 { path += written(octet, escapesSlash: false, &random) }
            }
        }
        if Int.random(in: 0..<12, using: &random) == 0 {
            path = path.hasSuffix("/") ? String(path.dropLast()) : path + "/"
        }
        return path.isEmpty ? "/" : path
    }

    /// An octet as itself or as an escape.
    private func written(_ octet: UInt8, escapesSlash: Bool, _ random: inout SeededGenerator) -> String {
        let isSlash = octet == UInt8(ascii: "/")
        let mustEscape = octet >= 0x80 || octet == UInt8(ascii: "%") || isSlash && escapesSlash
        guard mustEscape || !isSlash && Int.random(in: 0..<5, using: &random) == 0 else {
            return String(UnicodeScalar(octet))
        }
        let digits = Hexadecimal.encode([octet])
        return "%" + (Bool.random(using: &random) ? digits : digits.uppercased())
    }
}
