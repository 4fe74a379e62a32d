/// Finds what somebody may have meant.
enum Similarity {
    /// "did you mean 'Widget'?", nil when nothing is close.
    static func hint(_ word: String, among candidates: some Collection<String>) -> String? {
        closest(word, among: candidates).map { "did you mean '\($0)'?" }
    }

    /// The candidate with the fewest edits from the word, at most a third of its length.
    static func closest(_ word: String, among candidates: some Collection<String>) -> String? {
        let wanted = Array(word.lowercased().utf8.prefix(100))
        var best: (text: String, distance: Int)?
        for candidate in candidates.sorted() {
            let other = Array(candidate.lowercased().utf8.prefix(100))
            let limit = best.map { $0.distance - 1 } ?? max(1, wanted.count / 3)
            guard abs(other.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, other)
            if distance <= limit { best = (candidate, distance) }
        }
        return best?.text
    }

    /// Levenshtein's distance.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(diagonal + (a == b ? 0 : 1), row[j] + 1, above + 1)
                diagonal = above
            }
        }
        return row[right.count]
    }
}
