// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.FindRooms.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .noContent:
            Response(204)
        case .badRequest:
            Response(400)
        }
    }
}
