extension Router {
    /// The templates closest to a path, at most three, for a «did you mean».
    func suggestions(for target: RequestTarget) -> [String] {
        let path = Array(String(decoding: target.path, as: UTF8.self).prefix(200).unicodeScalars)
        var seen: Set<String> = []
        let near = routes.compactMap { route -> (template: String, distance: Int)? in
            guard seen.insert(route.template).inserted else { return nil }
            let template = Array(route.template.unicodeScalars)
            let distance = EditDistance.between(path, template)
            return distance <= max(path.count, template.count) / 2 ? (route.template, distance) : nil
        }
        return near.sorted { ($0.distance, $0.template) < ($1.distance, $1.template) }.prefix(3).map(
            \.template)
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
