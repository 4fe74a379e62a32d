// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Responses.Pet {
    func response(_ status: Status) throws -> Response {
        let fields = HeaderFields.json
        var json = JSONWriter()
        self.body.encode(&json)
        return try Response(status, fields: fields, contentType: "application/json", json: json)
    }
}

extension Operations.GetPet.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .ok(let payload):
            try payload.response(200)
        case .badRequest:
            Response(400)
        }
    }
}
