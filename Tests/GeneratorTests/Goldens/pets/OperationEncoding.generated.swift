// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Responses.Refused {
    func response(_ status: Status) throws -> Response {
        let fields = HeaderFields()
        var json = JSONWriter()
        self.body.encode(&json)
        return try Response(status, fields: fields, contentType: "application/problem+json", json: json)
    }
}

extension Operations.ListPets.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .ok(let payload): try payload.response(200)
        case .badRequest(let payload): try payload.response(400)
        }
    }
}

extension Operations.ListPets.Output.Ok {
    func response(_ status: Status) throws -> Response {
        var fields = HeaderFields.json
        fields.append("Total-Count", String(describing: self.totalCount))
        var json = JSONWriter()
        json.array(self.body) { json, value in value.encode(&json) }
        return try Response(status, fields: fields, contentType: "application/json", json: json)
    }
}

extension Operations.CreatePet.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .created(let payload): try payload.response(201)
        case .default(let statusCode, let payload): try payload.response(Status(statusCode, in: 200...599))
        }
    }
}

extension Operations.CreatePet.Output.Created {
    func response(_ status: Status) throws -> Response {
        var fields = HeaderFields.json
        fields.append("Location", self.location)
        var json = JSONWriter()
        self.body.encode(&json)
        return try Response(status, fields: fields, contentType: "application/json", json: json)
    }
}

extension Operations.CreatePet.Input: IdempotentInput {
    public typealias Output = Operations.CreatePet.Output

    public func idempotentRequest() -> IdempotentRequest? {
        guard let key = self.idempotencyKey else { return nil }
        var json = JSONWriter()
        json.beginArray()
        json.element()
        self.body.encode(&json)
        json.endArray()
        return IdempotentRequest(
            operation: Operations.CreatePet.id, key: key, content: json.finish())
    }
}

extension Operations.DeletePet.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent: Response(204)
        case .default(let statusCode, let payload): try payload.response(Status(statusCode, in: 200...599))
        }
    }
}
