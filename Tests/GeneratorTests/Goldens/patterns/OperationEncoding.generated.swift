// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.GetTexts.Output: OperationOutput {
    public func response() throws -> Response {
        switch self {
        case .ok:
            Response(200)
        }
    }
}
