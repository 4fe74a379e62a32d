// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Schemas.Note {
    private static let memberNames = MemberNames(["text", "stars", "isPublic"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var text_: String?
        var stars: Int64 = 0
        var isPublic: Field<Bool> = .absent
        var seen = SeenMembers()
        while let member = json.nextMember(Self.memberNames) {
            seen.insert(member)
            switch member {
            case 0:
                text_ = json.faults.checked(json.string()) { value, faults in
                    faults.minLength(value, 1)
                }
            case 1:
                if let decoded = (json.faults.checked(json.int64()) { value, faults in
                    faults.minimum(value, 0)
                }) { stars = decoded }
            case 2:
                isPublic = json.field { json in
                    json.bool()
                }
            default:
                json.skip()
            }
        }
        if !seen.contains(0) { json.faults.missing("text") }
        guard let text_ else { return nil }
        self.init(text: text_, stars: stars, isPublic: isPublic)
    }
}

extension Components.Schemas.Note {
    init?(form: TextFields, _ faults: inout Faults) {
        faults.enterMember("text")
        var text_: String?
        if let text = form.text("text", &faults) {
            text_ = faults.checked(text) { value, faults in
                faults.minLength(value, 1)
            }
        } else {
            faults.missing()
        }
        faults.enterMember("stars")
        var stars: Int64 = 0
        if let text = form.text("stars", &faults) {
            if let decoded = (faults.checked(faults.int64(text)) { value, faults in
                faults.minimum(value, 0)
            }) { stars = decoded }
        }
        faults.enterMember("isPublic")
        var isPublic: Field<Bool> = .absent
        if let text = form.text("isPublic", &faults) {
            if let decoded = faults.bool(text) { isPublic = .value(decoded) }
        }
        guard let text_ else { return nil }
        self.init(text: text_, stars: stars, isPublic: isPublic)
    }
}

