// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

#if DEBUG
extension Components.Schemas.Pet {
    private static let memberNames = MemberNames(["kind", "owner", "keeper", "mother"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var kind: Components.Schemas.Kind?
        var owner: Components.Schemas.Owner?
        var keeper: Components.Schemas.Owner2?
        var mother: Components.Schemas.Pet?
        var seen = SeenMembers()
        while let member = json.nextMember(Self.memberNames) {
            seen.insert(member)
            switch member {
            case 0:
                kind = Components.Schemas.Kind(json: &json)
            case 1:
                owner = Components.Schemas.Owner(json: &json)
            case 2:
                keeper = Components.Schemas.Owner2(json: &json)
            case 3:
                mother = Components.Schemas.Pet(json: &json)
            default:
                json.skip()
            }
        }
        if !seen.contains(0) { json.faults.missing("kind") }
        guard let kind else { return nil }
        self.init(kind: kind, owner: owner, keeper: keeper, mother: mother)
    }
}

extension Components.Schemas.Kind {
    init?(json: inout JSONReader) {
        guard let raw = json.string() else { return nil }
        guard let value = Self(rawValue: raw) else {
            json.faults.notInEnumeration(raw, "cat, dog")
            return nil
        }
        self = value
    }
}

extension Components.Schemas.Owner {
    private static let memberNames = MemberNames(["name"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var name: String?
        var seen = SeenMembers()
        while let member = json.nextMember(Self.memberNames) {
            seen.insert(member)
            switch member {
            case 0:
                name = json.string()
            default:
                json.skip()
            }
        }
        if !seen.contains(0) { json.faults.missing("name") }
        guard let name else { return nil }
        self.init(name: name)
    }
}

extension Components.Schemas.Owner2 {
    private static let memberNames = MemberNames(["pets"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var pets: [Components.Schemas.Pet]?
        while let member = json.nextMember(Self.memberNames) {
            switch member {
            case 0:
                pets = json.array { json in
                    Components.Schemas.Pet(json: &json)
                }
            default:
                json.skip()
            }
        }
        self.init(pets: pets)
    }
}

#endif
