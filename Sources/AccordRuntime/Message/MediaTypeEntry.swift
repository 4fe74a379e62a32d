/// A media type or range that a contract has for content: `application/json`, `image/*`, `*/*`,
/// `application/json;version=2`. It is taken apart once, so that a request is matched without allocation.
public struct MediaTypeEntry: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The media type as the contract writes it.
    public let text: String
    /// `type/subtype` in lower case.
    let essence: String
    /// The parameters, with names in lower case.
    private let parameters: [Parameter]
    /// How much is open: what is more specific has a higher rank.
    let specificity: Int
    /// Whether the content is decoded as UTF-8, so that it can't be of another character set.
    private let isText: Bool

    private struct Parameter: Sendable, Hashable {
        var name: String
        var value: String
    }

    /// An entry of a contract. A text that is no media type matches nothing but itself.
    public init(_ text: String) {
        self.text = text
        let fields = FieldParameters(text)
        essence = fields?.value ?? ASCII.lowercased(text)
        let width = essence == "*/*" ? 0 : essence.hasSuffix("/*") ? 1 : 2
        let isText = width == 2 && MediaType.isUTF8(essence)
        // Text is UTF-8 whether a contract says so or not.
        parameters =
            fields?.all.map { Parameter(name: $0.name, value: $0.value) }
            .filter { !(isText && $0.name == "charset" && Self.isUTF8($0.value)) } ?? []
        specificity = width << 16 | min(parameters.count, 1 << 15)
        self.isText = isText
    }

    /// An entry as a literal: `"application/json"`.
    public init(stringLiteral text: String) { self.init(text) }

    /// The index of the most specific entry that a media type is of; nil when there is none.
    static func best(_ entries: [MediaTypeEntry], for type: String) -> Int? {
        guard let type = FieldParameters(type), MediaType.isConcrete(type.value) else { return nil }
        var best: Int?
        for (index, entry) in entries.enumerated() where entry.matches(type) {
            if let found = best, entries[found].specificity >= entry.specificity { continue }
            best = index
        }
        return best
    }

    /// Whether a type without parameters is surely this entry and no better one.
    func equals(_ type: UnsafeBufferPointer<UInt8>) -> Bool {
        parameters.isEmpty && specificity >> 16 == 2 && essence.utf8.count == type.count
            && ASCII.equalsIgnoringCase(essence.utf8, type)
    }

    /// Whether a media type is of this entry. Parameters that the entry lacks don't matter, but for the
    /// character set of content that is read as UTF-8.
    func matches(_ type: FieldParameters) -> Bool {
        guard covers(type.value) else { return false }
        for parameter in parameters {
            guard let value = type[parameter.name], Self.equal(parameter, value) else { return false }
        }
        guard isText, !parameters.contains(where: { $0.name == "charset" }) else { return true }
        return type["charset"].map(Self.isUTF8) ?? true
    }

    private func covers(_ essence: String) -> Bool {
        switch specificity >> 16 {
        case 0: true
        case 1: essence.utf8.starts(with: self.essence.utf8.dropLast())
        default: essence.utf8.elementsEqual(self.essence.utf8)
        }
    }

    /// Whether a character set's octets are UTF-8.
    static func isUTF8(_ charset: String) -> Bool {
        ["utf-8", "utf8", "us-ascii"].contains { ASCII.equalsIgnoringCase($0.utf8, charset.utf8) }
    }

    /// The case of character sets doesn't matter (RFC 9110 section 8.3.2); that of other values may.
    private static func equal(_ parameter: Parameter, _ value: String) -> Bool {
        parameter.name == "charset"
            ? ASCII.equalsIgnoringCase(parameter.value.utf8, value.utf8)
            : parameter.value.utf8.elementsEqual(value.utf8)
    }
}
