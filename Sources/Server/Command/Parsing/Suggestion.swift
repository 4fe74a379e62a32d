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

    /// How many characters have to be added, removed, replaced or exchanged with their neighbour
    /// (optimal string alignment).
    private static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left)
        let right = Array(right)
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var least = min(last[j] + (left[i] == right[j] ? 0 : 1), row[j] + 1, last[j + 1] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    least = min(least, beforeLast[j - 1] + 1)
                }
                row.append(least)
            }
            beforeLast = last
            last = row
        }
        return last[right.count]
    }
}
