// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.DrawShape.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .ok(let payload):
            try payload.response(200)
        case .clientError(let statusCode):
            try Response(Status(statusCode, in: 400...499))
        }
    }
}

extension Operations.DrawShape.Output.Ok {
    func response(_ status: Status) throws -> Response {
        let fields = HeaderFields.json
        var json = JSONWriter()
        self.body.encode(&json)
        return try Response(status, fields: fields, contentType: "application/json", json: json)
    }
}
