// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.ListPets.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        var faults = Faults()
        let query = TextFields.query(request.target.query, &faults)
        faults.enter(.query, "limit")
        var limit: Int32 = 20
        if let text = query.text("limit", &faults) {
            if let decoded = (faults.checked(faults.int32(text)) { value, faults in
                faults.minimum(value, 1)
                faults.maximum(value, 100)
            }) { limit = decoded }
        }
        faults.enter(.query, "kind")
        var kind: [Components.Schemas.Kind]?
        if let texts = query.texts("kind") {
            kind = faults.list(texts) { text, faults in
                Components.Schemas.Kind(text: text, &faults)
            }
        }
        guard faults.isEmpty else { throw .invalid(faults.list) }
        return Self(limit: limit, kind: kind)
    }
}

extension Operations.CreatePet.Input {
    private static let mediaTypes = ["application/json"]

    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        let mediaType = try request.contentType(among: mediaTypes)
        let content = try await request.body.collect()
        var faults = Faults()
        faults.enterBody()
        let body: Components.Schemas.Pet?
        switch mediaType {
        case 0:
            body = BodyReader.json(content, &faults) { json in
                Components.Schemas.Pet(json: &json)
            }
        default:
            body = nil
            faults.missing()
        }
        guard faults.isEmpty, let body else { throw .invalid(faults.list) }
        return Self(body: body)
    }
}

extension Operations.DeletePet.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        var faults = Faults()
        faults.enter(.path, "name")
        var name: String?
        if let text = captures.text(0, of: request.target, &faults) {
            name = faults.checked(text) { value, faults in
                faults.pattern(value, Patterns.pattern1)
            }
        } else {
            faults.missing()
        }
        guard faults.isEmpty, let name else { throw .invalid(faults.list) }
        return Self(name: name)
    }
}
