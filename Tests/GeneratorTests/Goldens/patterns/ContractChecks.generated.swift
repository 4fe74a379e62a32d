// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

#if DEBUG
extension API: ContractChecking {
    public func violations(of response: Response, operation: Int) -> [String] {
        var check = ResponseCheck(response)
        switch operation {
        case 0:
            switch response.status.rawValue {
            case 200:
                check.noContent()
            default:
                check.unlistedStatus("getTexts")
            }
        default: break
        }
        return check.violations
    }
}
#endif
