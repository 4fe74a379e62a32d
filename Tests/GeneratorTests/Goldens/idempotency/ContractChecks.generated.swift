// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

#if DEBUG
extension API: ContractChecking {
    public func violations(of response: Response, operation: Int) -> [String] {
        var check = ResponseCheck(response)
        switch operation {
        case 0:
            switch response.status.rawValue {
            case 201:
                check.json("application/json") { json in
                    Components.Schemas.Line(json: &json)
                }
                check.finishContent()
            case 400...499:
                check.noContent()
            default:
                check.unlistedStatus("addLine")
            }
        case 1:
            switch response.status.rawValue {
            case 201:
                check.noContent()
            case 400...499:
                check.noContent()
            default:
                check.unlistedStatus("addNote")
            }
        case 2:
            switch response.status.rawValue {
            case 204:
                check.noContent()
            case 400...499:
                check.noContent()
            default:
                check.unlistedStatus("tick")
            }
        case 3:
            switch response.status.rawValue {
            case 204:
                check.noContent()
            case 400...499:
                check.noContent()
            default:
                check.unlistedStatus("count")
            }
        default: break
        }
        return check.violations
    }
}
#endif
