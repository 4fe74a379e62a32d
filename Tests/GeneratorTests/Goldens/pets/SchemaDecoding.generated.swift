// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Schemas.Kind {
    init?(json: inout JSONReader) {
        guard let raw = json.string() else { return nil }
        guard let value = Self(rawValue: raw), value.rawValue.utf8.elementsEqual(raw.utf8) else {
            json.faults.notInEnumeration(raw, "cat, dog, guinea-pig")
            return nil
        }
        self = value
    }
}

extension Components.Schemas.Kind {
    init?(text: String, _ faults: inout Faults) {
        let raw = text
        guard let value = Self(rawValue: raw), value.rawValue.utf8.elementsEqual(raw.utf8) else {
            faults.notInEnumeration(raw, "cat, dog, guinea-pig")
            return nil
        }
        self = value
    }
}

extension Components.Schemas.Pet {
    private static let member_names = MemberNames(["name", "nick-names", "food", "mother", "kind", "born", "weight_kg"])

    init?(json: inout JSONReader) {
        json.require("unevaluatedProperties", each: "is not allowed") { Matchers.schema5(&$0) }
        guard json.beginObject() else { return nil }
        var name_: String?
        var nickNames_: [String]?
        var food_: Components.Schemas.Pet.FoodPayload?
        var mother_: Components.Schemas.Pet?
        var kind_: Components.Schemas.Kind?
        var born_: CalendarDate?
        var weightKg_: Field<Double> = .absent
        var seen = SeenMembers()
        while let member = json.nextMember(Self.member_names) {
            seen.insert(member)
            switch member {
            case 0:
                name_ = json.faults.checked(json.string()) { value, faults in
                    faults.minLength(value, 1)
                    faults.maxLength(value, 20)
                }
            case 1:
                nickNames_ = json.keeping { json in
                    json.require("uniqueItems", "must not hold an item twice") { Matchers.schema4(&$0) }
                } read: { json in json.array(atMost: 5) { json in json.string() } }
            case 2:
                food_ = Components.Schemas.Pet.FoodPayload(json: &json)
            case 3:
                mother_ = Components.Schemas.Pet(json: &json)
            case 4:
                kind_ = Components.Schemas.Kind(json: &json)
            case 5:
                born_ = json.date()
            case 6:
                weightKg_ = json.field { json in
                    json.faults.checked(json.double()) { value, faults in faults.exclusiveMinimum(value, 0) }
                }
            default:
                json.skip()
            }
        }
        if !seen.contains(0) { json.faults.missing("name") }
        if !seen.contains(4) { json.faults.missing("kind") }
        guard let name_, let kind_ else { return nil }
        self.init(
            name: name_,
            nickNames: nickNames_,
            food: food_,
            mother: mother_,
            kind: kind_,
            born: born_,
            weightKg: weightKg_)
    }
}

extension Components.Schemas.Pet {
    init?(form: TextFields, _ faults: inout Faults) {
        faults.enterMember("name")
        var name_: String?
        if let text = form.text("name", &faults) {
            name_ = faults.checked(text) { value, faults in
                faults.minLength(value, 1)
                faults.maxLength(value, 20)
            }
        } else {
            faults.missing()
        }
        faults.enterMember("nick-names")
        var nickNames_: [String]?
        if let texts = form.texts(named: "nick-names", &faults) {
            nickNames_ = faults.checked(faults.list(texts, atMost: 5) { text, faults in text }) { value, faults in
                faults.requireWritten(
                    { json in json.array(value) { json, value in json.string(value) } },
                    .init("uniqueItems", "must not hold an item twice") { Matchers.schema4(&$0) })
            }
        }
        faults.enterMember("food")
        var food_: Components.Schemas.Pet.FoodPayload?
        if let text = form.text("food", &faults) {
            food_ = faults.json(text) { json in Components.Schemas.Pet.FoodPayload(json: &json) }
        }
        faults.enterMember("mother")
        var mother_: Components.Schemas.Pet?
        if form.holdsJSON("mother") {
            mother_ = form.json("mother", &faults) { json in Components.Schemas.Pet(json: &json) }
        } else if let fields = form.object(named: "mother", &faults) {
            mother_ = faults.inside { faults in Components.Schemas.Pet(form: fields, &faults) }
        }
        faults.enterMember("kind")
        var kind_: Components.Schemas.Kind?
        if let text = form.text("kind", &faults) {
            kind_ = Components.Schemas.Kind(text: text, &faults)
        } else {
            faults.missing()
        }
        faults.enterMember("born")
        var born_: CalendarDate?
        if let text = form.text("born", &faults) {
            born_ = faults.date(text)
        }
        faults.enterMember("weight_kg")
        var weightKg_: Field<Double> = .absent
        if let text = form.text("weight_kg", &faults) {
            if let decoded = Optional(faults.checked(faults.double(text)) { value, faults in faults.exclusiveMinimum(value, 0) }) ?? nil { weightKg_ = .value(decoded) }
        }
        faults.enterBody()
        guard let name_, let kind_ else { return nil }
        self.init(
            name: name_,
            nickNames: nickNames_,
            food: food_,
            mother: mother_,
            kind: kind_,
            born: born_,
            weightKg: weightKg_)
        let written = self
        faults.requireWritten(
            { json in written.encode(&json) },
            .init("unevaluatedProperties", each: "is not allowed") { Matchers.schema5(&$0) })
    }
}

extension Components.Schemas.Pet.FoodPayload {
    private static let union_branches = UnionBranches(
        keyword: "oneOf", isExclusive: true,
        [
            .init("one", [.string], matches: { Matchers.schema6(&$0) }),
            .init("several", [.array], matches: { Matchers.schema7(&$0) }),
        ])

    init?(json: inout JSONReader) {
        switch json.branch(of: Self.union_branches) {
        case 0:
            guard let value = json.string() else { return nil }
            self = .one(value)
        case 1:
            guard let value = (json.array { json in json.string() }) else { return nil }
            self = .several(value)
        default: return nil
        }
    }
}

extension Components.Schemas.Pet.FoodPayload {
    init?(text: String, _ faults: inout Faults) {
        if let value = faults.attempt({ faults in text }) {
            self = .one(value)
            return
        }
        faults.matchesNone("oneOf", "one, several", text)
        return nil
    }
}

extension Components.Schemas.Pet.FoodPayload {
    init?(form: TextFields, _ faults: inout Faults) {
        faults.matchesNone("oneOf", "one, several", "")
        return nil
    }
}

