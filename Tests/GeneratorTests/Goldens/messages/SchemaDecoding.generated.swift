// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Schemas.Level {
    init?(text: String, _ faults: inout Faults) {
        let raw = text
        guard let value = Self(rawValue: raw) else {
            faults.notInEnumeration(raw, "low, high")
            return nil
        }
        self = value
    }
}

extension Operations.Forms.Input.Body {
    init?(form: TextFields, _ faults: inout Faults) {
        faults.enterMember("files")
        var files: [[UInt8]]?
        if let texts = form.texts("files") {
            files = faults.list(texts, atMost: 2) { text, faults in
                Array(text.utf8)
            }
        } else {
            faults.missing()
        }
        faults.enterMember("bytes")
        var bytes: [UInt8]?
        if let text = form.text("bytes", &faults) {
            bytes = faults.base64(text)
        }
        faults.enterMember("kind")
        var kind: Operations.Forms.Input.Body.KindPayload = .value2
        if let text = form.text("kind", &faults) {
            if let decoded = Operations.Forms.Input.Body.KindPayload(text: text, &faults) { kind = decoded }
        }
        faults.enterMember("ok")
        var ok: Bool?
        if let text = form.text("ok", &faults) {
            ok = faults.bool(text)
        } else {
            faults.missing()
        }
        faults.enterMember("moments")
        var moments: [DateTime] = [DateTime(literal: "2024-01-01T00:00:00Z")]
        if let texts = form.texts("moments") {
            moments = faults.list(texts) { text, faults in
                faults.dateTime(text)
            }
        }
        faults.enterMember("secret")
        var secret: String = "x"
        if let text = form.text("secret", &faults) {
            secret = text
        }
        faults.enterMember("shared")
        var shared: Components.Schemas.Level?
        if let text = form.text("shared", &faults) {
            shared = Components.Schemas.Level(text: text, &faults)
        }
        faults.enterMember("maybe")
        var maybe: Field<String> = .absent
        if let text = form.text("maybe", &faults) {
            if let decoded = (faults.checked(text) { value, faults in
                faults.maxLength(value, 3)
            }) { maybe = .value(decoded) }
        }
        faults.enterMember("list")
        var list: Field<[Int]> = .absent
        if let texts = form.texts("list") {
            list = .value(faults.list(texts) { text, faults in
                faults.int(text)
            })
        }
        faults.enterBody()
        let memberCount = form.names.count
        faults.minProperties(memberCount, 1)
        guard let files, let ok else { return nil }
        self.init(
            files: files,
            bytes: bytes,
            kind: kind,
            ok: ok,
            moments: moments,
            secret: secret,
            shared: shared,
            maybe: maybe,
            list: list)
    }
}

extension Operations.Forms.Input.Body.KindPayload {
    init?(text: String, _ faults: inout Faults) {
        guard let raw = faults.int(text) else { return nil }
        guard let value = Self(rawValue: raw) else {
            faults.notInEnumeration(String(raw), "1, 2")
            return nil
        }
        self = value
    }
}

#if DEBUG
extension Components.Schemas.Level {
    init?(json: inout JSONReader) {
        guard let raw = json.string() else { return nil }
        guard let value = Self(rawValue: raw) else {
            json.faults.notInEnumeration(raw, "low, high")
            return nil
        }
        self = value
    }
}

extension Operations.Types.Output.Gone.BodyJson {
    private static let memberNames = MemberNames(["a"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var a: String?
        while let member = json.nextMember(Self.memberNames) {
            switch member {
            case 0:
                a = json.string()
            default:
                json.skip()
            }
        }
        self.init(a: a)
    }
}

#endif
