// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

#if DEBUG
extension API: ContractChecking {
    public func violations(of response: Response, operation: Int) -> [String] {
        var check = ResponseCheck(response)
        switch operation {
        case 0:
            switch response.status.rawValue {
            case 204:
                check.noContent()
            case 400...499:
                check.noContent()
            default:
                check.unlistedStatus("createNote")
            }
        case 1:
            switch response.status.rawValue {
            case 200:
                check.json("application/json") { json in
                    Components.Schemas.Note(json: &json)
                }
                check.octets("text/plain")
                check.finishContent()
            case 400...499:
                check.noContent()
            default:
                check.unlistedStatus("putFile")
            }
        default: break
        }
        return check.violations
    }
}
#endif
