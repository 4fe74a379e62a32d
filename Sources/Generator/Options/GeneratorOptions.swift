/// What whoever builds a contract wants of the generator: from `accord.yaml` beside it, or from `x-accord`
/// in its root object.
struct GeneratorOptions {
    /// What becomes of an operation that needs something which is not supported.
    enum Unsupported: String, CaseIterable { case error, skip }
    /// Whether a schema without `type` gets one from its other keywords.
    enum Inference: String, CaseIterable { case types, nothing }
    /// Whether warnings stop the build.
    enum Warnings: String, CaseIterable { case error, warn }
    /// Whether what the server sends by itself gets types.
    enum Webhooks: String, CaseIterable { case types, nothing }

    var unsupported = Unsupported.error
    var infer = Inference.types
    var warnings = Warnings.warn
    var webhooks = Webhooks.nothing
    /// Only these operations; all when it is empty.
    var include = OperationSelection()
    /// Not these operations, even when they are included.
    var exclude = OperationSelection()
    /// The Swift types of values, by the name of their `format`.
    var types: [String: OptionText] = [:]
    /// The Swift names of what has none of its own, by a JSON Pointer or the name of a component.
    var names: [String: OptionText] = [:]
    /// The Swift functions that check values, by the name of their `format`.
    var formats: [String: OptionText] = [:]
    /// Whether the types of schemas are `Hashable`.
    var hashable = false

    /// Whether an operation is wanted.
    func includes(operationId: String, path: String, tags: [String]) -> Bool {
        let isIncluded = include.isEmpty || include.matches(operationId: operationId, path: path, tags: tags)
        return isIncluded && !exclude.matches(operationId: operationId, path: path, tags: tags)
    }
}

/// A text of the options, with the place where it was given.
struct OptionText: Hashable, Positioned {
    var text: String
    var position: Place
}

/// Operations, named by any of their tags, their path or their id.
struct OperationSelection {
    var tags: [Wildcard] = []
    var paths: [Wildcard] = []
    var operationIds: [Wildcard] = []

    var isEmpty: Bool { tags.isEmpty && paths.isEmpty && operationIds.isEmpty }

    /// Whether one of the lists names the operation.
    func matches(operationId: String, path: String, tags: [String]) -> Bool {
        operationIds.contains { $0.matches(operationId) } || paths.contains { $0.matches(path) }
            || self.tags.contains { wildcard in tags.contains { wildcard.matches($0) } }
    }
}

/// A text in which `*` stands for any characters, also none.
struct Wildcard: Hashable, Positioned {
    var text: String
    var position: Place

    /// Whether a whole text is as this one says.
    func matches(_ candidate: String) -> Bool {
        var parts = text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
            .map { Array($0) }
        var rest = Array(candidate.utf8)[...]
        let first = parts.removeFirst()
        guard rest.starts(with: first) else { return false }
        guard let last = parts.popLast() else { return rest.count == first.count }
        rest = rest.dropFirst(first.count)
        // What is between two stars is best found as early as possible.
        for part in parts {
            guard let end = Self.end(of: part, in: rest) else { return false }
            rest = rest[end...]
        }
        return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
    }

    private static func end(of part: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
        var start = text.startIndex
        while start + part.count <= text.endIndex {
            if text[start...].starts(with: part) { return start + part.count }
            start += 1
        }
        return nil
    }
}
