/// The value of `If-Match` or `If-None-Match` (RFC 9110 sections 13.1.1 and 13.1.2).
enum EntityTagList {
    /// `*`: any representation that there is.
    case any
    /// One of these. What is malformed is left out and so matches nothing.
    case tags([EntityTag])

    /// What a value asks for.
    init(_ value: String) {
        if ASCII.trimmed(value) == "*" {
            self = .any
            return
        }
        let comma = UInt8(ascii: ",")
        var tags: [EntityTag] = []
        var rest = Array(value.utf8)[...]
        while !rest.isEmpty {
            rest = rest.drop { ASCII.isBlank($0) || $0 == comma }
            let tag = EntityTag.take(from: &rest)
            rest = rest.drop(while: ASCII.isBlank)
            if let tag, rest.isEmpty || rest.first == comma { tags.append(tag) }
            rest = rest.drop { $0 != comma }
        }
        self = .tags(tags)
    }

    /// Whether it is `*` or has a tag that matches.
    func contains(where matches: (EntityTag) -> Bool) -> Bool {
        switch self {
        case .any: true
        case .tags(let tags): tags.contains(where: matches)
        }
    }
}

extension EntityTag {
    /// The tag that a whole value is; nil for anything else.
    init?(parsing value: String) {
        var rest = Array(value.utf8)[...]
        guard let tag = Self.take(from: &rest), rest.isEmpty else { return nil }
        self = tag
    }

    /// Takes a tag from the front; nil when none is there. It may have commas in it.
    fileprivate static func take(from text: inout ArraySlice<UInt8>) -> EntityTag? {
        let quote = UInt8(ascii: "\"")
        let isWeak = text.starts(with: "W/".utf8)
        if isWeak { text = text.dropFirst(2) }
        guard text.popFirst() == quote else { return nil }
        let name = text.prefix { $0 > 0x20 && $0 != quote && $0 != 0x7F }
        text = text[name.endIndex...]
        guard text.popFirst() == quote else { return nil }
        return EntityTag(String(decoding: name, as: UTF8.self), isWeak: isWeak)
    }
}
