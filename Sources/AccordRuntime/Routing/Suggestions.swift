extension Router {
    /// The templates closest to a path, at most three, for a «did you mean»: those that end with all of it
    /// first, then those whose last segment it has, then those that look like it.
    func suggestions(for target: RequestTarget) -> [String] {
        let path = String(String(decoding: target.path, as: UTF8.self).prefix(200))
        var seen: Set<String> = []
        let near = routes.compactMap { route in
            seen.insert(route.template).inserted ? Suggestion(route.template, for: path) : nil
        }
        return near.sorted { ($0.rank, $0.distance, $0.template) < ($1.rank, $1.distance, $1.template) }
            .prefix(3).map(\.template)
    }
}

/// A template that a path may have meant.
private struct Suggestion {
    let template: String
    /// 0 is closest.
    let rank: Int
    let distance: Int

    /// Nil for a template that is too far away.
    init?(_ template: String, for path: String) {
        self.template = template
        let scalars = (path: Array(path.unicodeScalars), template: Array(template.unicodeScalars))
        distance = EditDistance.between(scalars.path, scalars.template)
        let last = path.split(separator: "/").last
        if last != nil, template.hasSuffix(path) {
            rank = 0
        } else if last != nil, template.split(separator: "/").last == last {
            rank = 1
        } else if distance <= max(scalars.path.count, scalars.template.count) / 2 {
            rank = 2
        } else {
            return nil
        }
    }
}

/// Levenshtein's distance: how many insertions, deletions and replacements turn one into the other.
enum EditDistance {
    static func between<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
        var row = Array(0...right.count)
        for (leftIndex, leftElement) in left.enumerated() {
            var diagonal = row[0]
            row[0] = leftIndex + 1
            for (rightIndex, rightElement) in right.enumerated() {
                let replaced = diagonal + (leftElement == rightElement ? 0 : 1)
                diagonal = row[rightIndex + 1]
                row[rightIndex + 1] = min(replaced, row[rightIndex] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
