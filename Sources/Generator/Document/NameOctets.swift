/// A member's name as JSON compares it: by its code points, whereas Swift's texts are equal when they look
/// alike (`é` is one scalar or two).
struct NameOctets: Hashable {
    let text: String

    static func == (left: NameOctets, right: NameOctets) -> Bool {
        let (left, right) = (left.text, right.text)
        guard left == right, left.utf8.count == right.utf8.count else { return false }
        // As many units of UTF-16 as octets: it is ASCII, which looks like nothing else of its length.
        return left.utf8.count == left.utf16.count || left.utf8.elementsEqual(right.utf8)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
