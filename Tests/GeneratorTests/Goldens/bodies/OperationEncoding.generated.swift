// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.CreateNote.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .clientError(let statusCode):
            try Response(Status(statusCode, in: 400...499))
        }
    }
}

extension Operations.PutFile.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .ok(let payload):
            try payload.response(200)
        case .clientError(let statusCode):
            try Response(Status(statusCode, in: 400...499))
        }
    }
}

extension Operations.PutFile.Output.Ok {
    func response(_ status: Status) throws -> Response {
        let fields = HeaderFields()
        switch self.body {
        case .json(let value):
            var json = JSONWriter()
            value.encode(&json)
            return try Response(status, fields: fields, contentType: "application/json", json: json)
        case .plainText(let value):
            let text = value
            return Response(status, fields: fields, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
        }
    }
}
