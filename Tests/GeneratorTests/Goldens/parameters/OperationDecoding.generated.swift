// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.FindRooms.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        var faults = Faults()
        let query = TextFields.query(request.target.query, &faults)
        let cookies = TextFields.cookies(request.fields, &faults)
        faults.enter(.path, "id")
        var id: String?
        if let text = captures.text(0, of: request.target, &faults) {
            id = faults.checked(text) { value, faults in
                faults.pattern(value, Patterns.pattern1)
            }
        } else {
            faults.missing()
        }
        faults.enter(.path, "days")
        var days: [CalendarDate]?
        if let texts = captures.texts(1, of: request.target, &faults) {
            days = faults.list(texts) { text, faults in
                faults.date(text)
            }
        } else {
            faults.missing()
        }
        faults.enter(.query, "id")
        var queryId: Int?
        if let text = query.text("id", &faults) {
            queryId = faults.checked(faults.int(text)) { value, faults in
                faults.minimum(value, 1)
            }
        }
        faults.enter(.query, "size")
        var size: Operations.FindRooms.Input.SizePayload = .value1
        if let text = query.text("size", &faults) {
            if let decoded = Operations.FindRooms.Input.SizePayload(text: text, &faults) { size = decoded }
        }
        faults.enter(.query, "tag")
        var tag: [String]?
        if let texts = query.texts("tag") {
            tag = faults.list(texts, atMost: 3) { text, faults in
                faults.checked(text) { value, faults in
                    faults.minLength(value, 1)
                }
            }
        }
        faults.enter(.header, "body")
        var bodyParameter: String?
        if let text = request.text(header: "body") {
            bodyParameter = faults.checked(text) { value, faults in
                faults.format(value, .uuid)
            }
        } else {
            faults.missing()
        }
        faults.enter(.cookie, "self")
        var session: String = "none"
        if let text = cookies.text("self", &faults) {
            session = text
        }
        guard faults.isEmpty, let id, let days, let bodyParameter else { throw .invalid(faults.list) }
        return Self(
            id: id,
            days: days,
            queryId: queryId,
            size: size,
            tag: tag,
            bodyParameter: bodyParameter,
            session: session)
    }
}
