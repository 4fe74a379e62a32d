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
                check.header("status-code-2", isRequired: false) { text, faults in
                    _ = faults.int(text)
                }
                check.noContent()
            }
        case 1:
            switch response.status.rawValue {
            case 204:
                check.noContent()
            default:
                check.header("status-code-2", isRequired: false) { text, faults in
                    _ = faults.int(text)
                }
                check.noContent()
            }
        case 2:
            switch response.status.rawValue {
            case 204:
                check.noContent()
            default:
                check.header("status-code-2", isRequired: false) { text, faults in
                    _ = faults.int(text)
                }
                check.noContent()
            }
        case 3:
            switch response.status.rawValue {
            case 204:
                check.noContent()
            default:
                check.header("status-code-2", isRequired: false) { text, faults in
                    _ = faults.int(text)
                }
                check.noContent()
            }
        case 4:
            switch response.status.rawValue {
            case 204:
                check.noContent()
            default:
                check.header("status-code-2", isRequired: false) { text, faults in
                    _ = faults.int(text)
                }
                check.noContent()
            }
        case 5:
            switch response.status.rawValue {
            case 204:
                check.noContent()
            default:
                check.header("status-code-2", isRequired: false) { text, faults in
                    _ = faults.int(text)
                }
                check.noContent()
            }
        case 6:
            switch response.status.rawValue {
            case 204:
                check.noContent()
            default:
                check.header("status-code-2", isRequired: false) { text, faults in
                    _ = faults.int(text)
                }
                check.noContent()
            }
        case 7:
            switch response.status.rawValue {
            case 204:
                check.noContent()
            default:
                check.header("status-code-2", isRequired: false) { text, faults in
                    _ = faults.int(text)
                }
                check.noContent()
            }
        case 8:
            switch response.status.rawValue {
            case 200:
                check.header("fields", isRequired: true) { text, faults in
                    _ = text
                }
                check.header("json", isRequired: false) { text, faults in
                    _ = faults.int(text)
                }
                check.header("value", isRequired: false) { text, faults in
                    _ = faults.bool(text)
                }
                check.header("text", isRequired: false) { text, faults in
                    _ = Components.Schemas.Cases(text: text, &faults)
                }
                check.json("application/json") { json in
                    Components.Schemas.Members(json: &json)
                }
                check.octets("text/plain")
                check.finishContent()
            default:
                check.header("status-code-2", isRequired: false) { text, faults in
                    _ = faults.int(text)
                }
                check.noContent()
            }
        default: break
        }
        return check.violations
    }
}
#endif
