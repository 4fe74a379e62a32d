// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// Yes-or-no questions about values: schemas that are matched, and build nothing.
enum Matchers {
    /// `#/paths/~1pets/get/responses/200/content/application~1json/schema`
    static func schema1(_ json: inout JSONMatcher) -> Bool {
        guard json.type() == .array else { return false }
        switch json.type() {
        case .array:
            json.beginArray()
            while json.nextElement() {
                guard Matchers.schema3(&json) else { return false }
            }
            return true
        default: return json.skip()
        }
    }
    /// `#/components/schemas/Problem`
    private static let names2 = MemberNames(["title", "status"])
    static func schema2(_ json: inout JSONMatcher) -> Bool {
        guard json.type() == .object else { return false }
        switch json.type() {
        case .object:
            var seen = SeenMembers()
            json.beginObject()
            while let member = json.nextMember(names2) {
                seen.insert(member)
                switch member {
                case 0: guard Matchers.schema18(&json) else { return false }
                case 1: guard Matchers.schema19(&json) else { return false }
                default: guard json.skip() else { return false }
                }
            }
            guard seen.contains(0) else { return false }
            return true
        default: return json.skip()
        }
    }
    /// `#/components/schemas/Pet`
    private static let names3 = MemberNames(["name", "nick-names", "food", "mother"])
    static func schema3(_ json: inout JSONMatcher) -> Bool {
        guard json.trial({ Matchers.schema10(&$0) }) else { return false }
        switch json.type() {
        case .object:
            var evaluated = EvaluatedSet()
            Evaluations.mark4(&json, &evaluated)
            var seen = SeenMembers()
            var count = 0
            json.beginObject()
            while let member = json.nextMember(names3) {
                seen.insert(member)
                if !evaluated.contains(count), !json.trial({ Matchers.schema9(&$0) }) { return false }
                count += 1
                switch member {
                case 0: guard Matchers.schema11(&json) else { return false }
                case 1: guard Matchers.schema12(&json) else { return false }
                case 2: guard Matchers.schema13(&json) else { return false }
                case 3: guard Matchers.schema3(&json) else { return false }
                default: guard json.skip() else { return false }
                }
            }
            guard seen.contains(0) else { return false }
            return true
        default: return json.skip()
        }
    }
    /// `uniqueItems` of `#/components/schemas/Pet/properties/nick-names`
    static func schema4(_ json: inout JSONMatcher) -> Bool {
        switch json.type() {
        case .array:
            guard json.hasUniqueItems() else { return false }
            json.beginArray()
            while json.nextElement() {
                guard json.skip() else { return false }
            }
            return true
        default: return json.skip()
        }
    }
    /// `unevaluatedProperties` of `#/components/schemas/Pet`
    static func schema5(_ json: inout JSONMatcher) -> Bool {
        switch json.type() {
        case .object:
            var evaluated = EvaluatedSet()
            Evaluations.mark1(&json, &evaluated)
            var count = 0
            json.beginObject()
            while let _ = json.nextMember(.none) {
                if !evaluated.contains(count), !json.trial({ Matchers.schema9(&$0) }) { return false }
                count += 1
                guard json.skip() else { return false }
            }
            return true
        default: return json.skip()
        }
    }
    /// `#/components/schemas/Pet/properties/food/oneOf/0`
    static func schema6(_ json: inout JSONMatcher) -> Bool { json.type() == .string && json.skip() }
    /// `#/components/schemas/Pet/properties/food/oneOf/1`
    static func schema7(_ json: inout JSONMatcher) -> Bool {
        guard json.type() == .array else { return false }
        switch json.type() {
        case .array:
            json.beginArray()
            while json.nextElement() {
                guard Matchers.schema8(&json) else { return false }
            }
            return true
        default: return json.skip()
        }
    }
    /// `#/components/schemas/Pet/properties/food/oneOf/1/items`
    static func schema8(_ json: inout JSONMatcher) -> Bool { json.type() == .string && json.skip() }
    /// `#/components/schemas/Pet/unevaluatedProperties`
    static func schema9(_ json: inout JSONMatcher) -> Bool { false }
    /// `#/components/schemas/Animal`
    private static let names10 = MemberNames(["kind", "born", "weight_kg"])
    static func schema10(_ json: inout JSONMatcher) -> Bool {
        guard json.type() == .object else { return false }
        switch json.type() {
        case .object:
            var seen = SeenMembers()
            json.beginObject()
            while let member = json.nextMember(names10) {
                seen.insert(member)
                switch member {
                case 0: guard Matchers.schema15(&json) else { return false }
                case 1: guard Matchers.schema16(&json) else { return false }
                case 2: guard Matchers.schema17(&json) else { return false }
                default: guard json.skip() else { return false }
                }
            }
            guard seen.contains(0) else { return false }
            return true
        default: return json.skip()
        }
    }
    /// `#/components/schemas/Pet/properties/name`
    static func schema11(_ json: inout JSONMatcher) -> Bool {
        json.type() == .string && json.hasLength(atLeast: 1, atMost: 20) && json.skip()
    }
    /// `#/components/schemas/Pet/properties/nick-names`
    static func schema12(_ json: inout JSONMatcher) -> Bool {
        guard json.type() == .array else { return false }
        switch json.type() {
        case .array:
            guard json.hasUniqueItems() else { return false }
            var count = 0
            json.beginArray()
            while json.nextElement() {
                guard Matchers.schema14(&json) else { return false }
                count += 1
            }
            return count <= 5
        default: return json.skip()
        }
    }
    /// `#/components/schemas/Pet/properties/food`
    static func schema13(_ json: inout JSONMatcher) -> Bool {
        json.memoized(13) { json in
            var matching = 0
            if json.trial({ Matchers.schema6(&$0) }) { matching += 1 }
            if json.trial({ Matchers.schema7(&$0) }) { matching += 1 }
            guard matching == 1 else { return false }
            return json.skip()
        }
    }
    /// `#/components/schemas/Pet/properties/nick-names/items`
    static func schema14(_ json: inout JSONMatcher) -> Bool { json.type() == .string && json.skip() }
    /// `#/components/schemas/Kind`
    static func schema15(_ json: inout JSONMatcher) -> Bool {
        json.type() == .string && (json.equals("\"cat\"") || json.equals("\"dog\"") || json.equals("\"guinea-pig\"")) && json.skip()
    }
    /// `#/components/schemas/Animal/properties/born`
    static func schema16(_ json: inout JSONMatcher) -> Bool {
        json.type() == .string && json.isFormat(.date) && json.skip()
    }
    /// `#/components/schemas/Animal/properties/weight_kg`
    static func schema17(_ json: inout JSONMatcher) -> Bool {
        (json.type() == .null || json.type() == .number) && json.isAbove("0") && json.skip()
    }
    /// `#/components/schemas/Problem/properties/title`
    static func schema18(_ json: inout JSONMatcher) -> Bool { json.type() == .string && json.skip() }
    /// `#/components/schemas/Problem/properties/status`
    static func schema19(_ json: inout JSONMatcher) -> Bool { json.isInteger && json.skip() }
}

/// Which members or elements schemas evaluate, for what nothing has evaluated.
enum Evaluations {
    static func mark1(_ json: inout JSONMatcher, _ evaluated: inout EvaluatedSet) {
        let start = json.position
        guard json.type() == .object else { return }
        let names = MemberNames(["name", "nick-names", "food", "mother"])
        var ordinal = 0
        json.beginObject()
        while let member = json.nextMember(names) {
            if member >= 0 { evaluated.insert(ordinal) }
            _ = json.skip()
            ordinal += 1
        }
        json.position = start
        mark2(&json, &evaluated)
        json.position = start
    }

    static func mark2(_ json: inout JSONMatcher, _ evaluated: inout EvaluatedSet) {
        let start = json.position
        mark3(&json, &evaluated)
        json.position = start
    }

    static func mark3(_ json: inout JSONMatcher, _ evaluated: inout EvaluatedSet) {
        let start = json.position
        guard json.type() == .object else { return }
        let names = MemberNames(["kind", "born", "weight_kg"])
        var ordinal = 0
        json.beginObject()
        while let member = json.nextMember(names) {
            if member >= 0 { evaluated.insert(ordinal) }
            _ = json.skip()
            ordinal += 1
        }
        json.position = start
        json.position = start
    }

    static func mark4(_ json: inout JSONMatcher, _ evaluated: inout EvaluatedSet) {
        let start = json.position
        guard json.type() == .object else { return }
        let names = MemberNames(["name", "nick-names", "food", "mother"])
        var ordinal = 0
        json.beginObject()
        while let member = json.nextMember(names) {
            if member >= 0 { evaluated.insert(ordinal) }
            _ = json.skip()
            ordinal += 1
        }
        json.position = start
        mark2(&json, &evaluated)
        json.position = start
    }
}
