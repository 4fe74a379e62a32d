// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.AddLine.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .created(let payload):
            try payload.response(201)
        case .clientError(let statusCode):
            try Response(Status(statusCode, in: 400...499))
        }
    }
}

extension Operations.AddLine.Output.Created {
    func response(_ status: Status) throws -> Response {
        let fields = HeaderFields.json
        var json = JSONWriter()
        self.body.encode(&json)
        return try Response(status, fields: fields, contentType: "application/json", json: json)
    }
}

extension Operations.AddLine.Input: IdempotentInput {
    public typealias Output = Operations.AddLine.Output

    public func idempotentRequest() -> IdempotentRequest? {
        guard let key = self.idempotencyKey else { return nil }
        var json = JSONWriter()
        json.beginArray()
        json.element()
        json.int(self.id)
        json.element()
        json.nullable(self.unit) { json, value in value.encode(&json) }
        json.element()
        json.int(self.count)
        json.element()
        self.body.encode(&json)
        json.endArray()
        return IdempotentRequest(
            operation: Operations.AddLine.id, key: key, content: json.bytes)
    }
}

extension Operations.AddNote.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .created:
            Response(201)
        case .clientError(let statusCode):
            try Response(Status(statusCode, in: 400...499))
        }
    }
}

extension Operations.AddNote.Input: IdempotentInput {
    public typealias Output = Operations.AddNote.Output

    public func idempotentRequest() -> IdempotentRequest? {
        var json = JSONWriter()
        json.beginArray()
        json.element()
        if let body = self.body {
            switch body {
            case .json(let value):
                value.encode(&json)
            case .plainText(let value):
                json.string(value)
            }
        } else {
            json.null()
        }
        json.endArray()
        return IdempotentRequest(
            operation: Operations.AddNote.id, key: self.idempotencyKey, content: json.bytes)
    }
}

extension Operations.Tick.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .clientError(let statusCode):
            try Response(Status(statusCode, in: 400...499))
        }
    }
}

extension Operations.Tick.Input: IdempotentInput {
    public typealias Output = Operations.Tick.Output

    public func idempotentRequest() -> IdempotentRequest? {
        guard let key = self.idempotencyKey else { return nil }
        var json = JSONWriter()
        json.beginArray()
        json.endArray()
        return IdempotentRequest(
            operation: Operations.Tick.id, key: key, content: json.bytes)
    }
}

extension Operations.Count.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .clientError(let statusCode):
            try Response(Status(statusCode, in: 400...499))
        }
    }
}
