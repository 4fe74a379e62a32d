// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Responses.Response {
    func response(_ status: Status) -> Response {
        var fields = HeaderFields()
        if let value = self.statusCode2 {
            fields.append("status-code-2", String(describing: value))
        }
        return Response(status, fields: fields)
    }
}

extension Operations.Authorize.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .default(let statusCode, let payload):
            try payload.response(Status(statusCode, in: 100...599))
        }
    }
}

extension Operations.Respond.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .default(let statusCode, let payload):
            try payload.response(Status(statusCode, in: 100...599))
        }
    }
}

extension Operations.Router.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .default(let statusCode, let payload):
            try payload.response(Status(statusCode, in: 100...599))
        }
    }
}

extension Operations.String.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .default(let statusCode, let payload):
            try payload.response(Status(statusCode, in: 100...599))
        }
    }
}

extension Operations.Error.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .default(let statusCode, let payload):
            try payload.response(Status(statusCode, in: 100...599))
        }
    }
}

extension Operations.Operations_.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .default(let statusCode, let payload):
            try payload.response(Status(statusCode, in: 100...599))
        }
    }
}

extension Operations.Default.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .default(let statusCode, let payload):
            try payload.response(Status(statusCode, in: 100...599))
        }
    }
}

extension Operations.Response.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .default(let statusCode, let payload):
            try payload.response(Status(statusCode, in: 100...599))
        }
    }
}

extension Operations.Init.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .ok(let payload):
            try payload.response(200)
        case .default(let statusCode, let payload):
            try payload.response(Status(statusCode, in: 100...599))
        }
    }
}

extension Operations.Init.Output.Ok {
    func response(_ status: Status) throws -> Response {
        var fields = HeaderFields()
        fields.append("fields", self.fields)
        if let value = self.json {
            fields.append("json", String(describing: value))
        }
        if let value = self.value {
            fields.append("value", String(describing: value))
        }
        if let value = self.text {
            fields.append("text", value.rawValue)
        }
        switch self.body {
        case .json(let value):
            var json = JSONWriter()
            value.encode(&json)
            return try Response(status, fields: fields, contentType: "application/json", json: json)
        case .plainText(let value):
            let text = value.rawValue
            return Response(status, fields: fields, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
        }
    }
}
