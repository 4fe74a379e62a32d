/// What somebody may have meant who wrote something else.
enum Suggestion {
    /// The candidate that fewest edits make of the text, if they are few enough to be a slip.
    static func closest(to text: String, among candidates: [String]) -> String? {
        let limit = max(1, text.count / 3)
        return
            candidates
            .map { (candidate: $0, distance: distance(text, $0)) }
            .filter { $0.distance <= limit || (text.count >= 2 && $0.candidate.hasPrefix(text)) }
            .min { $0.distance < $1.distance }?.candidate
    }

    /// How many characters have to be added, removed or replaced (Levenshtein).
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (i, character) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in right.indices {
                let replaced = diagonal + (character == right[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
