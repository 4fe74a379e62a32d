// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Schemas.Line {
    private static let memberNames = MemberNames(["article", "due"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var article: String?
        var due: DateTime?
        var seen = SeenMembers()
        while let member = json.nextMember(Self.memberNames) {
            seen.insert(member)
            switch member {
            case 0:
                article = json.string()
            case 1:
                due = json.dateTime()
            default:
                json.skip()
            }
        }
        if !seen.contains(0) { json.faults.missing("article") }
        guard let article else { return nil }
        self.init(article: article, due: due)
    }
}

extension Components.Schemas.Line {
    init?(form: TextFields, _ faults: inout Faults) {
        faults.enterMember("article")
        var article: String?
        if let text = form.text("article", &faults) {
            article = text
        } else {
            faults.missing()
        }
        faults.enterMember("due")
        var due: DateTime?
        if let text = form.text("due", &faults) {
            due = faults.dateTime(text)
        }
        guard let article else { return nil }
        self.init(article: article, due: due)
    }
}

extension Operations.AddLine.Input.UnitPayload {
    init?(text: String, _ faults: inout Faults) {
        let raw = text
        guard let value = Self(rawValue: raw) else {
            faults.notInEnumeration(raw, "piece, metre")
            return nil
        }
        self = value
    }
}

extension Operations.AddNote.Input.BodyJson {
    private static let memberNames = MemberNames(["text"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var text_: Field<String> = .absent
        while let member = json.nextMember(Self.memberNames) {
            switch member {
            case 0:
                text_ = json.field { json in
                    json.string()
                }
            default:
                json.skip()
            }
        }
        self.init(text: text_)
    }
}

#if DEBUG
extension Operations.AddLine.Input.UnitPayload {
    init?(json: inout JSONReader) {
        guard let raw = json.string() else { return nil }
        guard let value = Self(rawValue: raw) else {
            json.faults.notInEnumeration(raw, "piece, metre")
            return nil
        }
        self = value
    }
}

#endif
