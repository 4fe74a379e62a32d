// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Schemas.Members {
    private static let memberNames = MemberNames([
        "additional_properties", "inout", "self", "union", "memberName", "member_count", "octets", "where",
    ])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var additionalProperties_: Swift.String?
        var `inout`: Int?
        var self_: Components.Schemas.Cases?
        var union: Components.Schemas.Union?
        var memberName_: Int = 1
        var memberCount_: Int?
        var octets_: Field<[Swift.UInt8]> = .absent
        var `where`: Components.Schemas.Members.WherePayload?
        var additionalProperties: [String: Components.Schemas.Members.AdditionalPropertiesPayload] = [:]
        var seen = SeenMembers()
        while let member = json.nextMember(Self.memberNames) {
            seen.insert(member)
            switch member {
            case 0:
                additionalProperties_ = json.string()
            case 1:
                `inout` = json.int()
            case 2:
                self_ = Components.Schemas.Cases(json: &json)
            case 3:
                union = Components.Schemas.Union(json: &json)
            case 4:
                if let decoded = (json.int()) { memberName_ = decoded }
            case 5:
                memberCount_ = json.int()
            case 6:
                octets_ = json.field { json in
                    json.base64()
                }
            case 7:
                `where` = Components.Schemas.Members.WherePayload(json: &json)
            default:
                let memberName = json.currentName
                if let decoded = (Components.Schemas.Members.AdditionalPropertiesPayload(json: &json)),
                    additionalProperties.updateValue(decoded, forKey: memberName) != nil
                {
                    json.faults.duplicate()
                }
            }
        }
        if !seen.contains(0) { json.faults.missing("additional_properties") }
        if !seen.contains(1) { json.faults.missing("inout") }
        if !seen.contains(2) { json.faults.missing("self") }
        guard let additionalProperties_, let `inout`, let self_ else { return nil }
        self.init(
            additionalProperties_: additionalProperties_,
            `inout`: `inout`,
            self_: self_,
            union: union,
            memberName: memberName_,
            memberCount: memberCount_,
            octets: octets_,
            where: `where`,
            additionalProperties: additionalProperties)
    }
}

extension Components.Schemas.Cases {
    init?(json: inout JSONReader) {
        guard let raw = json.string() else { return nil }
        guard let value = Self(rawValue: raw) else {
            json.faults.notInEnumeration(raw, "some, none, self, rawValue, hashValue, all_cases, description, in, Any, Protocol")
            return nil
        }
        self = value
    }
}

extension Components.Schemas.Cases {
    init?(text: String, _ faults: inout Faults) {
        let raw = text
        guard let value = Self(rawValue: raw) else {
            faults.notInEnumeration(raw, "some, none, self, rawValue, hashValue, all_cases, description, in, Any, Protocol")
            return nil
        }
        self = value
    }
}

extension Components.Schemas.Union {
    init?(json: inout JSONReader) {
        switch json.peekDiscriminator("kind") {
        case "None":
            guard let value = Components.Schemas.None(json: &json) else { return nil }
            self = .none(value)
        case "Some":
            guard let value = Components.Schemas.Some(json: &json) else { return nil }
            self = .some(value)
        case "Default":
            guard let value = Components.Schemas.Default(json: &json) else { return nil }
            self = .default(value)
        case "Encode":
            guard let value = Components.Schemas.Encode(json: &json) else { return nil }
            self = .encode(value)
        case "Self":
            guard let value = Components.Schemas.Self_(json: &json) else { return nil }
            self = .self_(value)
        default:
            json.refuseDiscriminator("kind", "None, Some, Default, Encode, Self")
            return nil
        }
    }
}

extension Components.Schemas.None {
    private static let memberNames = MemberNames(["kind"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var kind: Swift.String?
        var seen = SeenMembers()
        while let member = json.nextMember(Self.memberNames) {
            seen.insert(member)
            switch member {
            case 0:
                kind = json.string()
            default:
                json.skip()
            }
        }
        if !seen.contains(0) { json.faults.missing("kind") }
        guard let kind else { return nil }
        self.init(kind: kind)
    }
}

extension Components.Schemas.Some {
    private static let memberNames = MemberNames(["kind"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var kind: Swift.String?
        var seen = SeenMembers()
        while let member = json.nextMember(Self.memberNames) {
            seen.insert(member)
            switch member {
            case 0:
                kind = json.string()
            default:
                json.skip()
            }
        }
        if !seen.contains(0) { json.faults.missing("kind") }
        guard let kind else { return nil }
        self.init(kind: kind)
    }
}

extension Components.Schemas.Default {
    private static let memberNames = MemberNames(["kind"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var kind: Swift.String?
        var seen = SeenMembers()
        while let member = json.nextMember(Self.memberNames) {
            seen.insert(member)
            switch member {
            case 0:
                kind = json.string()
            default:
                json.skip()
            }
        }
        if !seen.contains(0) { json.faults.missing("kind") }
        guard let kind else { return nil }
        self.init(kind: kind)
    }
}

extension Components.Schemas.Encode {
    private static let memberNames = MemberNames(["kind"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var kind: Swift.String?
        var seen = SeenMembers()
        while let member = json.nextMember(Self.memberNames) {
            seen.insert(member)
            switch member {
            case 0:
                kind = json.string()
            default:
                json.skip()
            }
        }
        if !seen.contains(0) { json.faults.missing("kind") }
        guard let kind else { return nil }
        self.init(kind: kind)
    }
}

extension Components.Schemas.Self_ {
    private static let memberNames = MemberNames(["kind"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var kind: Swift.String?
        var seen = SeenMembers()
        while let member = json.nextMember(Self.memberNames) {
            seen.insert(member)
            switch member {
            case 0:
                kind = json.string()
            default:
                json.skip()
            }
        }
        if !seen.contains(0) { json.faults.missing("kind") }
        guard let kind else { return nil }
        self.init(kind: kind)
    }
}

extension Components.Schemas.Members.WherePayload {
    init?(json: inout JSONReader) {
        guard let raw = json.string() else { return nil }
        guard let value = Self(rawValue: raw) else {
            json.faults.notInEnumeration(raw, ", +, -, a b, a-b, 1, self, init, default, Type, encode, hash, none")
            return nil
        }
        self = value
    }
}

extension Components.Schemas.Members.AdditionalPropertiesPayload {
    private static let memberNames = MemberNames(["a"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var a: Int?
        while let member = json.nextMember(Self.memberNames) {
            switch member {
            case 0:
                a = json.int()
            default:
                json.skip()
            }
        }
        self.init(a: a)
    }
}

