// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.AddLine.Input {
    private static let mediaTypes = ["application/json", "application/x-www-form-urlencoded"]

    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        let mediaType = try request.contentType(among: mediaTypes)
        let content = try await request.body.collect()
        var faults = Faults()
        let query = TextFields.query(request.target.query, &faults)
        faults.enter(.path, "id")
        var id: Int64?
        if let text = captures.text(0, of: request.target, &faults) {
            id = faults.int64(text)
        } else {
            faults.missing()
        }
        faults.enter(.query, "unit")
        var unit: Operations.AddLine.Input.UnitPayload?
        if let text = query.text("unit", &faults) {
            unit = Operations.AddLine.Input.UnitPayload(text: text, &faults)
        }
        faults.enter(.query, "count")
        var count: Int = 1
        if let text = query.text("count", &faults) {
            if let decoded = faults.int(text) { count = decoded }
        }
        faults.enter(.header, "X-Trace")
        var xTrace: String?
        if let text = request.text(header: "X-Trace") {
            xTrace = text
        }
        faults.enter(.header, "Idempotency-Key")
        var idempotencyKey: String?
        if let text = request.text(header: "Idempotency-Key") {
            idempotencyKey = text
        }
        faults.enterBody()
        let body: Components.Schemas.Line?
        switch mediaType {
        case 0:
            body = BodyReader.json(content, &faults) { json in
                Components.Schemas.Line(json: &json)
            }
        case 1:
            body = BodyReader.urlencoded(content, &faults) { form, faults in
                Components.Schemas.Line(form: form, &faults)
            }
        default:
            body = nil
            faults.missing()
        }
        guard faults.isEmpty, let id, let body else { throw .invalid(faults.list) }
        return Self(
            id: id,
            unit: unit,
            count: count,
            xTrace: xTrace,
            idempotencyKey: idempotencyKey,
            body: body)
    }
}

extension Operations.AddNote.Input {
    private static let mediaTypes = ["application/json", "text/plain"]

    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        let mediaType = try request.contentType(among: mediaTypes)
        let content = try await request.body.collect()
        var faults = Faults()
        faults.enter(.header, "idempotency-key")
        var idempotencyKey: String?
        if let text = request.text(header: "idempotency-key") {
            idempotencyKey = text
        } else {
            faults.missing()
        }
        faults.enterBody()
        let body: Operations.AddNote.Input.Body?
        switch mediaType {
        case 0:
            body = (BodyReader.json(content, &faults) { json in
                Operations.AddNote.Input.BodyJson(json: &json)
            }).map { .json($0) }
        case 1:
            body = (BodyReader.text(content, &faults) { text, faults in
                text
            }).map { .plainText($0) }
        default:
            body = nil
        }
        guard faults.isEmpty, let idempotencyKey else { throw .invalid(faults.list) }
        return Self(idempotencyKey: idempotencyKey, body: body)
    }
}

extension Operations.Tick.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        var faults = Faults()
        faults.enter(.header, "Idempotency-Key")
        var idempotencyKey: String?
        if let text = request.text(header: "Idempotency-Key") {
            idempotencyKey = text
        }
        guard faults.isEmpty else { throw .invalid(faults.list) }
        return Self(idempotencyKey: idempotencyKey)
    }
}

extension Operations.Count.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        var faults = Faults()
        faults.enter(.header, "Idempotency-Key")
        var idempotencyKey: Int?
        if let text = request.text(header: "Idempotency-Key") {
            idempotencyKey = faults.int(text)
        }
        guard faults.isEmpty else { throw .invalid(faults.list) }
        return Self(idempotencyKey: idempotencyKey)
    }
}
