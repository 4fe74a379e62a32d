/// Members that `additionalProperties: false` does not allow, and what they may have meant.
extension Faults {
    /// After so many faults nothing is suggested any more, since a suggestion takes time.
    private static let suggestingCount = 10

    /// Records a member that `additionalProperties: false` does not allow: the one that a JSON reader
    /// is at, or one of a form.
    public mutating func unknownMember(_ name: String) { unknownMember(name, among: []) }

    /// Records a member that is not allowed, and names the known one that it may have meant.
    public mutating func unknownMember(_ name: String, _ known: MemberNames) {
        unknownMember(name, among: list.count < Self.suggestingCount ? known.all : [])
    }

    /// Records the members of a form that `additionalProperties: false` does not allow. A name with
    /// brackets is known when the one before them is.
    public mutating func refuseUnknown(_ form: TextFields, _ known: [String]) {
        enterBody()
        for name in form.names(except: known) { unknownMember(name, among: known) }
    }

    private mutating func unknownMember(_ name: String, among known: [String]) {
        guard list.count < Self.maximumCount else { return }
        var message = "is not allowed"
        if list.count < Self.suggestingCount, let meant = NameSuggestion.closest(to: name, among: known) {
            message += "; did you mean `\(meant)`?"
        }
        record(
            Fault(
                field.place, text.depth > 0 ? location : memberLocation(name),
                keyword: "additionalProperties", message: message))
    }
}

/// The known name that a wrong one may have meant.
enum NameSuggestion {
    /// Longer names are not compared: distances take the product of both lengths.
    private static let maximumLength = 64

    /// The closest of the known names; nil when none is near, that is when more than about a third
    /// of it would have to change. Case and the marks between words count for nothing.
    static func closest(to name: String, among known: [String]) -> String? {
        guard 2...maximumLength ~= name.utf8.count else { return nil }
        let letters = letters(name)
        var closest: (name: String, distance: Int)?
        for candidate in known where candidate.utf8.count <= maximumLength {
            let other = self.letters(candidate)
            let limit = max(1, (max(letters.count, other.count) + 1) / 3)
            guard abs(letters.count - other.count) <= limit, min(letters.count, other.count) > 1 else {
                continue
            }
            let distance = EditDistance.between(letters, other)
            if distance <= limit, distance < closest?.distance ?? .max { closest = (candidate, distance) }
        }
        return closest?.name
    }

    private static func letters(_ name: String) -> [UInt8] {
        name.utf8.lazy.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }.map(ASCII.lowercased)
    }
}

extension MemberNames {
    /// All names, in the order of their indices.
    var all: [String] {
        (0..<count).map(name)
    }
}
