// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.GetA.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        }
    }
}
