// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.ListPets.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        var faults = Faults()
        let query = TextFields.query(request.target.query, &faults)
        faults.enter(.query, "limit")
        var limit_: Int32 = 20
        if let text = query.text("limit", &faults) {
            if let decoded = Optional(faults.checked(faults.int32(text)) { value, faults in
                faults.minimum(value, 1)
                faults.maximum(value, 100)
            }) ?? nil { limit_ = decoded }
        }
        faults.enter(.query, "kind")
        var kind_: [Components.Schemas.Kind]?
        if let texts = query.texts("kind") {
            kind_ = faults.list(texts) { text, faults in Components.Schemas.Kind(text: text, &faults) }
        }
        guard faults.isEmpty else { throw .invalid(faults.list) }
        return Self(limit: limit_, kind: kind_)
    }
}

extension Operations.CreatePet.Input {
    private static let mediaTypes: [MediaTypeEntry] = ["application/json", "application/x-www-form-urlencoded"]

    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        let mediaType = try request.contentType(among: mediaTypes)
        let content = try await request.body.collect()
        var faults = Faults()
        faults.enter(.header, "Idempotency-Key")
        var idempotencyKey_: String?
        if let text = request.text(header: "Idempotency-Key") {
            idempotencyKey_ = text
        }
        faults.enter(.body, "")
        let body: Components.Schemas.Pet?
        switch mediaType {
        case 0:
            body = BodyReader.json(content, &faults) { json in Components.Schemas.Pet(json: &json) }
        case 1:
            body = BodyReader.urlencoded(content, &faults) { form, faults in Components.Schemas.Pet(form: form, &faults) }
        default:
            body = nil
            faults.missing()
        }
        guard faults.isEmpty, let body else { throw .invalid(faults.list) }
        return Self(idempotencyKey: idempotencyKey_, body: body)
    }
}

extension Operations.DeletePet.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        var faults = Faults()
        faults.enter(.path, "name")
        var name_: String?
        if let text = captures.text(0, of: request.target, &faults) {
            name_ = faults.checked(text) { value, faults in faults.pattern(value, Patterns.pattern1) }
        } else {
            faults.missing()
        }
        guard faults.isEmpty, let name_ else { throw .invalid(faults.list) }
        return Self(name: name_)
    }
}
