/// Finds what somebody may have meant.
enum Similarity {
    /// "did you mean 'Widget'?", nil when nothing is close.
    static func hint(_ word: String, among candidates: some Collection<String>) -> String? {
        closest(word, among: candidates).map { "did you mean `\($0)`?" }
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

    /// Levenshtein's distance, where two neighbours that changed places count once.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                let isSame = left[i] == right[j]
                var best = min(last[j] + (isSame ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    best = min(best, beforeLast[j - 1] + 1)
                }
                row.append(best)
            }
            (beforeLast, last) = (last, row)
        }
        return last[right.count]
    }
}
