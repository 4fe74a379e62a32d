// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.Open.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        }
    }
}

extension Operations.Inherited.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .clientError(let statusCode):
            try Response(Status(statusCode, in: 400...499))
        }
    }
}

extension Operations.Either.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .clientError(let statusCode):
            try Response(Status(statusCode, in: 400...499))
        }
    }
}

extension Operations.Optional.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .clientError(let statusCode):
            try Response(Status(statusCode, in: 400...499))
        }
    }
}
