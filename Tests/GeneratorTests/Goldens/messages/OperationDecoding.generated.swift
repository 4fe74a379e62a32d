// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.Nullable.Input {
    private static let mediaTypes = ["application/json"]

    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        let mediaType = try request.contentType(among: mediaTypes)
        let content = try await request.body.collect()
        var faults = Faults()
        faults.enterBody()
        let body: Int??
        switch mediaType {
        case 0:
            body = BodyReader.json(content, &faults) { json in
                json.nullable { json in
                    json.faults.checked(json.int()) { value, faults in
                        faults.minimum(value, 1)
                    }
                }
            }
        default:
            body = nil
            faults.missing()
        }
        guard faults.isEmpty, let body else { throw .invalid(faults.list) }
        return Self(body: body)
    }
}

extension Operations.OptionalNullable.Input {
    private static let mediaTypes = ["application/json"]

    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        let mediaType = try request.contentType(among: mediaTypes)
        let content = try await request.body.collect()
        var faults = Faults()
        faults.enterBody()
        let body: Int??
        switch mediaType {
        case 0:
            body = BodyReader.json(content, &faults) { json in
                json.nullable { json in
                    json.faults.checked(json.int()) { value, faults in
                        faults.minimum(value, 1)
                    }
                }
            }
        default:
            body = nil
        }
        guard faults.isEmpty else { throw .invalid(faults.list) }
        return Self(body: body)
    }
}

extension Operations.NullableUnion.Input {
    private static let mediaTypes = ["application/json", "text/plain"]

    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        let mediaType = try request.contentType(among: mediaTypes)
        let content = try await request.body.collect()
        var faults = Faults()
        faults.enterBody()
        let body: Int??
        switch mediaType {
        case 0:
            body = BodyReader.json(content, &faults) { json in
                json.nullable { json in
                    json.faults.checked(json.int()) { value, faults in
                        faults.minimum(value, 1)
                    }
                }
            }
        case 1:
            body = BodyReader.text(content, &faults) { text, faults in
                faults.checked(faults.int(text)) { value, faults in
                    faults.minimum(value, 1)
                }
            }
        default:
            body = nil
        }
        guard faults.isEmpty else { throw .invalid(faults.list) }
        return Self(body: body)
    }
}

extension Operations.Forms.Input {
    private static let mediaTypes = ["multipart/form-data"]

    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        let mediaType = try request.contentType(among: mediaTypes)
        let content = try await request.body.collect()
        var faults = Faults()
        faults.enterBody()
        let body: Operations.Forms.Input.Body?
        switch mediaType {
        case 0:
            body = BodyReader.multipart(content, request, &faults) { form, faults in
                Operations.Forms.Input.Body(form: form, &faults)
            }
        default:
            body = nil
            faults.missing()
        }
        guard faults.isEmpty, let body else { throw .invalid(faults.list) }
        return Self(body: body)
    }
}

extension Operations.Types.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        return Self()
    }
}

extension Operations.Octets.Input {
    private static let mediaTypes = ["application/octet-stream", "application/json"]

    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        let mediaType = try request.contentType(among: mediaTypes)
        let content = try await request.body.collect()
        var faults = Faults()
        faults.enterBody()
        let body: Operations.Octets.Input.Body?
        switch mediaType {
        case 0:
            body = .binary(content)
        case 1:
            body = (BodyReader.json(content, &faults) { json in
                json.value()
            }).map { .json($0) }
        default:
            body = nil
        }
        guard faults.isEmpty else { throw .invalid(faults.list) }
        return Self(body: body)
    }
}

extension Operations.SameOctets.Input {
    private static let mediaTypes = ["application/octet-stream", "application/json", "text/plain"]

    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        let mediaType = try request.contentType(among: mediaTypes)
        let content = try await request.body.collect()
        var faults = Faults()
        faults.enterBody()
        let body: [UInt8]?
        switch mediaType {
        case 0:
            body = content
        case 1:
            body = BodyReader.json(content, &faults) { json in
                json.base64()
            }
        case 2:
            body = BodyReader.text(content, &faults) { text, faults in
                Array(text.utf8)
            }
        default:
            body = nil
        }
        guard faults.isEmpty else { throw .invalid(faults.list) }
        return Self(body: body)
    }
}
