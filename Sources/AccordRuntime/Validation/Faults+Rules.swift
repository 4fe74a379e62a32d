/// Rules of schemas that are matched, on values that did not come as JSON.
extension Faults {
    /// A rule, and what is told when it is broken.
    public struct Rule {
        let keyword: StaticString
        let limit: StaticString?
        let message: StaticString
        /// Whether the message is about a member or an element.
        let isAboutPart: Bool
        let check: (inout JSONMatcher) -> Bool

        /// - Parameters:
        ///   - keyword: the keyword that the rule is from.
        ///   - limit: what the contract says there.
        ///   - message: the fault's message.
        ///   - check: the rule.
        public init(
            _ keyword: StaticString, limit: StaticString? = nil, _ message: StaticString,
            _ check: @escaping (inout JSONMatcher) -> Bool
        ) {
            self.keyword = keyword
            self.limit = limit
            self.message = message
            isAboutPart = false
            self.check = check
        }

        /// A rule of members or elements.
        ///
        /// - Parameters:
        ///   - keyword: the keyword that the rule is from.
        ///   - limit: what the contract says there.
        ///   - message: what is told of a member or element that breaks it.
        ///   - check: the rule.
        public init(
            _ keyword: StaticString, limit: StaticString? = nil, each message: StaticString,
            _ check: @escaping (inout JSONMatcher) -> Bool
        ) {
            self.keyword = keyword
            self.limit = limit
            self.message = message
            isAboutPart = true
            self.check = check
        }
    }

    /// Checks a value that was read from texts by writing it as JSON: each broken rule is a fault at the
    /// current place.
    public mutating func requireWritten(_ write: (inout JSONWriter) -> Void, _ rules: Rule...) {
        var json = JSONWriter()
        write(&json)
        let text = json.finish()
        for rule in rules {
            var part = BrokenPart()
            guard JSONReader.matches(text, { $0.keeps(rule.check, &part) }) == false else { continue }
            if rule.isAboutPart {
                add(in: part, keyword: rule.keyword, limit: rule.limit?.description, message: rule.message)
            } else {
                add(keyword: rule.keyword, limit: rule.limit?.description, message: rule.message.description)
            }
        }
    }

    /// Adds a fault of a member or element of the current value, or of the value itself where that is not known.
    mutating func add(in part: BrokenPart, keyword: StaticString, limit: String?, message: StaticString) {
        guard let name = part.name else {
            return add(
                keyword: keyword, limit: limit,
                message: "has \(part.isInArray ? "an item" : "a member") that \(message)")
        }
        record(
            Fault(
                field.place, memberLocation(name), keyword: keyword.description, limit: limit,
                message: message.description))
    }

    /// What `read` returns, if it found no fault; its faults are forgotten otherwise.
    public mutating func attempt<Value>(_ read: (inout Faults) -> Value?) -> Value? {
        var trial = self
        let value = read(&trial)
        guard trial.list.count == list.count else { return nil }
        return value
    }

    /// Records that a text is none of the cases of a union.
    ///
    /// - Parameter labels: the cases, with commas between.
    public mutating func matchesNone(_ keyword: StaticString, _ labels: StaticString, _ text: String) {
        add(keyword: keyword, limit: labels.description, value: text, message: "must be one of: \(labels)")
    }

    /// The text must be of a format that a function of the application's own checks.
    public mutating func format(_ value: String, _ name: StaticString, _ accepts: (String) -> Bool) {
        if !accepts(value) { formatFault(value, name.description) }
    }
}

extension JSONReader {
    /// What `read` returns of the value that comes next, after the rules that are matched were checked on it.
    @inlinable
    public mutating func keeping<Value>(
        _ rules: (inout JSONReader) -> Void, read: (inout JSONReader) -> Value
    ) -> Value {
        rules(&self)
        return read(&self)
    }
}

/// A default that a contract writes out as JSON.
public enum ContractDefault {
    /// The value of a text that the generator has checked against its schema. There is none only where the
    /// generator and the decoder disagree, which is a fault of theirs.
    public static func value<Value>(
        _ text: String, _ read: (inout JSONReader) -> Value?
    ) -> Value {
        guard let value = JSONReader.read(Array(text.utf8), read).value else {
            preconditionFailure("the default \(text) is not valid for its own schema")
        }
        return value
    }
}
