// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Schemas.Kind {
    init?(json: inout JSONReader) {
        guard let raw = json.string() else { return nil }
        guard let value = Self(rawValue: raw) else {
            json.faults.notInEnumeration(raw, "cat, dog, guinea-pig")
            return nil
        }
        self = value
    }
}

extension Components.Schemas.Kind {
    init?(text: String, _ faults: inout Faults) {
        let raw = text
        guard let value = Self(rawValue: raw) else {
            faults.notInEnumeration(raw, "cat, dog, guinea-pig")
            return nil
        }
        self = value
    }
}

extension Components.Schemas.Pet {
    private static let memberNames = MemberNames(["name", "kind", "born", "weight_kg", "nick-names", "mother"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var name: String?
        var kind: Components.Schemas.Kind?
        var born: CalendarDate?
        var weightKg: Field<Double> = .absent
        var nickNames: [String]?
        var mother: Components.Schemas.Pet?
        var seen = SeenMembers()
        while let member = json.nextMember(Self.memberNames) {
            seen.insert(member)
            switch member {
            case 0:
                name = json.faults.checked(json.string()) { value, faults in
                    faults.minLength(value, 1)
                    faults.maxLength(value, 20)
                }
            case 1:
                kind = Components.Schemas.Kind(json: &json)
            case 2:
                born = json.date()
            case 3:
                weightKg = json.field { json in
                    json.faults.checked(json.double()) { value, faults in
                        faults.exclusiveMinimum(value, 0.0)
                    }
                }
            case 4:
                nickNames = json.faults.checked(json.array(atMost: 5) { json in
                    json.string()
                }) { value, faults in
                    faults.uniqueItems(value)
                }
            case 5:
                mother = Components.Schemas.Pet(json: &json)
            default:
                json.faults.unknownMember(json.currentName)
                json.skip()
            }
        }
        if !seen.contains(0) { json.faults.missing("name") }
        if !seen.contains(1) { json.faults.missing("kind") }
        guard let name, let kind else { return nil }
        self.init(name: name, kind: kind, born: born, weightKg: weightKg, nickNames: nickNames, mother: mother)
    }
}

#if DEBUG
extension Components.Schemas.Problem {
    private static let memberNames = MemberNames(["title", "status"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var title: String?
        var status: Int?
        var seen = SeenMembers()
        while let member = json.nextMember(Self.memberNames) {
            seen.insert(member)
            switch member {
            case 0:
                title = json.string()
            case 1:
                status = json.int()
            default:
                json.skip()
            }
        }
        if !seen.contains(0) { json.faults.missing("title") }
        guard let title else { return nil }
        self.init(title: title, status: status)
    }
}

#endif
