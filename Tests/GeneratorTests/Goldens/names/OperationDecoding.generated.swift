// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.Authorize.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        return Self()
    }
}

extension Operations.Respond.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        return Self()
    }
}

extension Operations.Router.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        return Self()
    }
}

extension Operations.String.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        return Self()
    }
}

extension Operations.Error.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        return Self()
    }
}

extension Operations.Operations_.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        return Self()
    }
}

extension Operations.Default.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        return Self()
    }
}

extension Operations.Response.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        return Self()
    }
}

extension Operations.Init.Input {
    private static let mediaTypes = ["application/json", "text/plain", "application/octet-stream"]

    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        let mediaType = try request.contentType(among: mediaTypes)
        let content = try await request.body.collect()
        var faults = Faults()
        let query = TextFields.query(request.target.query, &faults)
        let cookies = TextFields.cookies(request.fields, &faults)
        faults.enter(.path, "json")
        var json_: Swift.String?
        if let text = captures.text(0, of: request.target, &faults) {
            json_ = text
        } else {
            faults.missing()
        }
        faults.enter(.query, "faults")
        var faults_: Swift.String?
        if let text = query.text("faults", &faults) {
            faults_ = faults.checked(text) { value, faults in
                faults.maxLength(value, 3)
            }
        }
        faults.enter(.query, "request")
        var request_: Int?
        if let text = query.text("request", &faults) {
            request_ = faults.int(text)
        } else {
            faults.missing()
        }
        faults.enter(.header, "captures")
        var captures_: [Int]?
        if let texts = request.text(header: "captures").fieldList {
            captures_ = faults.checked(faults.list(texts) { text, faults in
                faults.int(text)
            }) { value, faults in
                faults.uniqueItems(value)
            }
        }
        faults.enter(.query, "decode")
        var decode: Swift.String?
        if let text = query.text("decode", &faults) {
            decode = text
        }
        faults.enter(.query, "inout")
        var `inout`: Swift.String?
        if let text = query.text("inout", &faults) {
            `inout` = text
        } else {
            faults.missing()
        }
        faults.enter(.query, "hashValue")
        var hashValue: Swift.String?
        if let text = query.text("hashValue", &faults) {
            hashValue = text
        }
        faults.enter(.query, "texts")
        var texts_: [Swift.String]?
        if let texts = query.texts("texts") {
            texts_ = faults.list(texts) { text, faults in
                text
            }
        }
        faults.enter(.cookie, "cookies")
        var cookies_: Swift.String = ""
        if let text = cookies.text("cookies", &faults) {
            cookies_ = text
        }
        faults.enterBody()
        let body: Operations.Init.Input.Body?
        switch mediaType {
        case 0:
            body = (BodyReader.json(content, &faults) { json in
                Components.Schemas.Members(json: &json)
            }).map { .json($0) }
        case 1:
            body = (BodyReader.text(content, &faults) { text, faults in
                text
            }).map { .plainText($0) }
        case 2:
            body = .binary(content)
        default:
            body = nil
        }
        guard faults.isEmpty, let json_, let request_, let `inout` else { throw .invalid(faults.list) }
        return Self(
            json: json_,
            faults: faults_,
            request: request_,
            captures: captures_,
            decode: decode,
            `inout`: `inout`,
            hashValue: hashValue,
            texts: texts_,
            cookies: cookies_,
            body: body)
    }
}
