// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

#if DEBUG
extension API: ContractChecking {
    /// What a response to the operation at this index breaks.
    public func violations(of response: Response, operation: Int) -> [String] {
        var check = ResponseCheck(response)
        switch operation / 16 {
        case 0: ContractChecks.check0(operation, response, &check)
        default: break
        }
        return check.violations
    }
}

private enum ContractChecks {
    static func check0(_ operation: Int, _ response: Response, _ check: inout ResponseCheck) {
        switch operation {
        case 0:
            switch response.status.rawValue {
            case 200:
                check.header("Total-Count", isRequired: true) { text, faults in _ = faults.int(text) }
                check.soleJSON("application/json") { Matchers.schema1(&$0) }
            case 400: checkRefused(&check)
            default: check.unlistedStatus("listPets")
            }
        case 1:
            switch response.status.rawValue {
            case 201:
                check.header("Location", isRequired: true) { text, faults in _ = text }
                check.soleJSON("application/json") { Matchers.schema3(&$0) }
            default: checkRefused(&check)
            }
        case 2:
            switch response.status.rawValue {
            case 204: check.noContent()
            default: checkRefused(&check)
            }
        default: break
        }
    }

    static func checkRefused(_ check: inout ResponseCheck) {
        check.soleJSON("application/problem+json") { Matchers.schema2(&$0) }
    }
}
#endif
