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
            default:
                check.unlistedStatus("open")
            }
        case 1:
            switch response.status.rawValue {
            case 204:
                check.noContent()
            case 400...499:
                check.noContent()
            default:
                check.unlistedStatus("inherited")
            }
        case 2:
            switch response.status.rawValue {
            case 204:
                check.noContent()
            case 400...499:
                check.noContent()
            default:
                check.unlistedStatus("either")
            }
        case 3:
            switch response.status.rawValue {
            case 204:
                check.noContent()
            case 400...499:
                check.noContent()
            default:
                check.unlistedStatus("optional")
            }
        default: break
        }
        return check.violations
    }
}
#endif
