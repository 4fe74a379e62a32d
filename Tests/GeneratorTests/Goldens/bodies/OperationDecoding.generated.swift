// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.CreateNote.Input {
    private static let mediaTypes = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"]

    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        let mediaType = try request.contentType(among: mediaTypes)
        let content = try await request.body.collect()
        var faults = Faults()
        faults.enterBody()
        let body: Components.Schemas.Note?
        switch mediaType {
        case 0:
            body = BodyReader.json(content, &faults) { json in
                Components.Schemas.Note(json: &json)
            }
        case 1:
            body = BodyReader.urlencoded(content, &faults) { form, faults in
                Components.Schemas.Note(form: form, &faults)
            }
        case 2:
            body = BodyReader.multipart(content, request, &faults) { form, faults in
                Components.Schemas.Note(form: form, &faults)
            }
        default:
            body = nil
            faults.missing()
        }
        guard faults.isEmpty, let body else { throw .invalid(faults.list) }
        return Self(body: body)
    }
}

extension Operations.PutFile.Input {
    private static let mediaTypes = ["application/json", "text/plain", "application/octet-stream"]

    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        let mediaType = try request.contentType(among: mediaTypes)
        let content = try await request.body.collect()
        var faults = Faults()
        faults.enterBody()
        let body: Operations.PutFile.Input.Body?
        switch mediaType {
        case 0:
            body = (BodyReader.json(content, &faults) { json in
                Components.Schemas.Note(json: &json)
            }).map { .json($0) }
        case 1:
            body = (BodyReader.text(content, &faults) { text, faults in
                faults.checked(text) { value, faults in
                    faults.maxLength(value, 1000)
                }
            }).map { .plainText($0) }
        case 2:
            body = .binary(content)
        default:
            body = nil
        }
        guard faults.isEmpty else { throw .invalid(faults.list) }
        return Self(body: body)
    }
}
