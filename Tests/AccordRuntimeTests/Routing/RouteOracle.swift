import AccordRuntime

/// What a router should say, found the slow way: every template is compared with the whole path, every
/// division of a segment is tried, and the best of what fits is taken.
struct RouteOracle {
    private let templates: [[Segment]]

    /// What of a segment is text, and what an expression.
    private enum Part: Hashable {
        case text([UInt8])
        case expression
    }

    private struct Segment: Hashable {
        var parts: [Part]

        /// Less is tried first.
        var rank: Int {
            if parts == [.expression] { return 1 }
            if !parts.contains(.expression) { return -1000 }
            return -parts.reduce(0) { if case .text(let text) = $1 { $0 + text.count } else { $0 } }
        }
    }

    init(_ templates: [String]) {
        self.templates = templates.map { template in
            // Octets: a slash and a mark that combines with it are one character.
            template.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
                segment in
                var parts: [Part] = []
                for (index, piece) in segment.split(
                    separator: UInt8(ascii: "{"), omittingEmptySubsequences: false
                )
                .enumerated() {
                    if index > 0 { parts.append(.expression) }
                    let text = piece.split(separator: UInt8(ascii: "}"), omittingEmptySubsequences: false)
                        .last
                    if let text, !text.isEmpty { parts.append(.text(Array(text))) }
                }
                return Segment(parts: parts)
            }
        }
    }

    /// The index of the template for a path's segments, which are decoded, and what it captures.
    func route(_ path: [[UInt8]]) -> (template: Int, captures: [[UInt8]])? {
        var best: (template: Int, captures: [[UInt8]])?
        for (index, template) in templates.enumerated() where template.count == path.count {
            let found = zip(template, path).map { divide($1[...], by: $0.parts[...]) }
            guard !found.contains(nil) else { continue }
            if let before = best, !goesBefore(index, before.template) { continue }
            best = (index, found.flatMap { $0 ?? [] })
        }
        return best
    }

    /// Whether one template is tried before another that is earlier in the table.
    private func goesBefore(_ later: Int, _ earlier: Int) -> Bool {
        for (place, pair) in zip(templates[later], templates[earlier]).enumerated() where pair.0 != pair.1 {
            if pair.0.rank != pair.1.rank { return pair.0.rank < pair.1.rank }
            // What the table has first is what has this beginning first.
            let first = [later, earlier].map { template in
                templates.firstIndex { $0.prefix(place + 1) == templates[template].prefix(place + 1) }
            }
            return (first[0] ?? 0) < (first[1] ?? 0)
        }
        return false
    }

    /// What the expressions of a segment capture, the shortest first; nil when the segment doesn't fit.
    private func divide(_ octets: ArraySlice<UInt8>, by parts: ArraySlice<Part>) -> [[UInt8]]? {
        guard let part = parts.first else { return octets.isEmpty ? [] : nil }
        let rest = parts.dropFirst()
        if case .text(let text) = part {
            return octets.starts(with: text) ? divide(octets.dropFirst(text.count), by: rest) : nil
        }
        guard !octets.isEmpty else { return nil }
        for length in 1...octets.count {
            let left = octets.dropFirst(length)
            // Two neighbours don't share a character.
            if rest.first == .expression, let next = left.first, next & 0xC0 == 0x80 { continue }
            if let found = divide(left, by: rest) { return [Array(octets.prefix(length))] + found }
        }
        return nil
    }
}
