// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Responses.Several {
    func response(_ status: Status) throws -> Response {
        var fields = HeaderFields()
        if let value = self.xLevel {
            fields.append("X-Level", value.rawValue)
        }
        fields.append("X-Float", String(describing: self.xFloat))
        switch self.body {
        case .json(let value):
            var json = JSONWriter()
            json.array(value) { json, value in json.array(value) { json, value in value.encode(&json) } }
            return try Response(status, fields: fields, contentType: "application/json", json: json)
        case .textCsv(let value):
            let text = value
            return Response(status, fields: fields, contentType: "text/csv; charset=utf-8", body: Array(text.utf8))
        }
    }
}

extension Operations.Nullable.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .ok(let payload):
            try payload.response(200)
        case .clientError(let statusCode):
            try Response(Status(statusCode, in: 400...499))
        }
    }
}

extension Operations.Nullable.Output.Ok {
    func response(_ status: Status) throws -> Response {
        let fields = HeaderFields.json
        var json = JSONWriter()
        json.nullable(self.body) { json, value in json.int(value) }
        return try Response(status, fields: fields, contentType: "application/json", json: json)
    }
}

extension Operations.OptionalNullable.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .ok(let payload):
            payload.response(200)
        case .clientError(let statusCode):
            try Response(Status(statusCode, in: 400...499))
        }
    }
}

extension Operations.OptionalNullable.Output.Ok {
    func response(_ status: Status) -> Response {
        let fields = HeaderFields()
        let text = self.body
        return Response(status, fields: fields, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
    }
}

extension Operations.NullableUnion.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .ok(let payload):
            try payload.response(200)
        case .clientError(let statusCode):
            try Response(Status(statusCode, in: 400...499))
        }
    }
}

extension Operations.NullableUnion.Output.Ok {
    func response(_ status: Status) throws -> Response {
        let fields = HeaderFields()
        switch self.body {
        case .json(let value):
            var json = JSONWriter()
            json.nullable(value) { json, value in json.int(value) }
            return try Response(status, fields: fields, contentType: "application/json", json: json)
        case .plainText(let value):
            let text = String(describing: value)
            return Response(status, fields: fields, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
        }
    }
}

extension Operations.Forms.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .created(let payload):
            try payload.response(201)
        case .clientError(let statusCode, let payload):
            try payload.response(Status(statusCode, in: 400...499))
        }
    }
}

extension Operations.Forms.Output.ClientError {
    func response(_ status: Status) -> Response {
        var fields = HeaderFields()
        if let value = self.xN {
            fields.append("X-N", value.map { value in value.rawValue }.joined(separator: ", "))
        }
        return Response(status, fields: fields)
    }
}

extension Operations.Types.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .ok(let payload):
            try payload.response(200)
        case .created(let payload):
            try payload.response(201)
        case .accepted(let payload):
            try payload.response(202)
        case .nonAuthoritativeInformation(let payload):
            payload.response(203)
        case .partialContent(let payload):
            payload.response(206)
        case .gone(let payload):
            try payload.response(410)
        case .serverError(let statusCode, let payload):
            try payload.response(Status(statusCode, in: 500...599))
        case .default(let statusCode, let payload):
            try payload.response(Status(statusCode, in: 100...599))
        }
    }
}

extension Operations.Types.Output.Ok {
    func response(_ status: Status) throws -> Response {
        let fields = HeaderFields.json
        var json = JSONWriter()
        json.array(self.body) { json, value in json.map(value) { json, value in value.encode(&json) } }
        return try Response(status, fields: fields, contentType: "application/json", json: json)
    }
}

extension Operations.Types.Output.Created {
    func response(_ status: Status) throws -> Response {
        let fields = HeaderFields.json
        var json = JSONWriter()
        self.body.encode(&json)
        return try Response(status, fields: fields, contentType: "application/json", json: json)
    }
}

extension Operations.Types.Output.Accepted {
    func response(_ status: Status) throws -> Response {
        let fields = HeaderFields.json
        var json = JSONWriter()
        json.value(self.body)
        return try Response(status, fields: fields, contentType: "application/json", json: json)
    }
}

extension Operations.Types.Output.NonAuthoritativeInformation {
    func response(_ status: Status) -> Response {
        let fields = HeaderFields()
        let text = self.body.rawValue
        return Response(status, fields: fields, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
    }
}

extension Operations.Types.Output.PartialContent {
    func response(_ status: Status) -> Response {
        let fields = HeaderFields()
        switch self.body {
        case .plainText(let value):
            let text = String(describing: value)
            return Response(status, fields: fields, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
        case .imagePng(let value):
            return Response(status, fields: fields, contentType: "image/png", body: value)
        }
    }
}

extension Operations.Types.Output.Gone {
    func response(_ status: Status) throws -> Response {
        let fields = HeaderFields()
        switch self.body {
        case .json(let value):
            var json = JSONWriter()
            value.encode(&json)
            return try Response(status, fields: fields, contentType: "application/json", json: json)
        case .applicationProblemJson(let value):
            var json = JSONWriter()
            value.encode(&json)
            return try Response(status, fields: fields, contentType: "application/problem+json", json: json)
        }
    }
}

extension Operations.Types.Output.ServerError {
    func response(_ status: Status) -> Response {
        var fields = HeaderFields()
        fields.append("Retry-After", String(describing: self.retryAfter))
        return Response(status, fields: fields)
    }
}

extension Operations.Octets.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .clientError(let statusCode):
            try Response(Status(statusCode, in: 400...499))
        }
    }
}

extension Operations.SameOctets.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .clientError(let statusCode):
            try Response(Status(statusCode, in: 400...499))
        }
    }
}
