/// A member's name as JSON compares it: by its code points, whereas Swift's texts are equal when they look
/// alike (`é` is one scalar or two).
struct NameOctets: Hashable {
    let text: String

    static func == (left: NameOctets, right: NameOctets) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
