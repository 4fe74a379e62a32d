@testable import AccordRuntime

/// Templates, a line each, and then a path, against an oracle that tries everything.
func fuzz(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A, maxSplits: 12, omittingEmptySubsequences: false)
    let path = [UInt8(ascii: "/")] + lines[0].filter { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let templates = lines.dropFirst().map { "/" + String(decoding: $0, as: UTF8.self) }
    let router = Router(
        templates.enumerated().map { Route(.get, $0.element, operationId: "\($0.offset)") })
    let target = RequestTarget(path)
    _ = router.match(.options, target)
    _ = router.suggestions(for: target)
    // The oracle knows templates without a brace too many, and paths without broken escapes.
    let match = router.match(.get, target)
    // Its time grows with the power of a segment's expressions.
    let isQuick =
        path.count <= 40 && templates.allSatisfy { $0.utf8.filter { $0 == UInt8(ascii: "{") }.count <= 5 }
    let isPlain = isQuick && templates.allSatisfy { isPlainTemplate($0) }
    guard isPlain, let segments = segments(path) else { return }
    let found = RouteOracle(templates).route(segments)
    switch match {
    case .route(let index, let captures):
        let read = (0..<captures.count).map { decoded(captures.bytes($0, of: target)) ?? [] }
        expect(found?.template == index && found?.captures == read, "\(templates): \(index) \(read)")
    case .malformed:
        expect(segments.contains { $0 == [0x2E] || $0 == [0x2E, 0x2E] || $0.contains(0) }, "malformed?")
    default:
        let isRefused = segments.contains { $0 == [0x2E] || $0 == [0x2E, 0x2E] || $0.contains(0) }
        expect(found == nil || isRefused, "\(templates): not found")
    }
}

/// Names are in braces, and braces are for nothing else.
private func isPlainTemplate(_ template: String) -> Bool {
    var isOpen = false
    for byte in template.utf8 {
        switch byte {
        case UInt8(ascii: "{"):
            if isOpen { return false }
            isOpen = true
        case UInt8(ascii: "}"):
            if !isOpen { return false }
            isOpen = false
        case UInt8(ascii: "/"), UInt8(ascii: "%"): if isOpen || byte == UInt8(ascii: "%") { return false }
        default: break
        }
    }
    return !isOpen
}

private func segments(_ path: [UInt8]) -> [[UInt8]]? {
    var segments: [[UInt8]] = []
    for part in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
        guard let octets = decoded(part) else { return nil }
        segments.append(octets)
    }
    return segments
}

private func decoded(_ octets: ArraySlice<UInt8>) -> [UInt8]? {
    var decoded: [UInt8] = []
    var rest = octets
    while let octet = rest.popFirst() {
        guard octet == UInt8(ascii: "%") else {
            decoded.append(octet)
            continue
        }
        guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
            !rest.prefix(2).contains(UInt8(ascii: "+"))
        else { return nil }
        decoded.append(value)
        rest = rest.dropFirst(2)
    }
    return decoded
}
