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
                check.header("Total-Count", isRequired: true) { text, faults in
                    _ = faults.int(text)
                }
                check.json("application/json") { json in
                    json.array { json in
                        Components.Schemas.Pet(json: &json)
                    }
                }
                check.finishContent()
            case 400:
                check.json("application/problem+json") { json in
                    Components.Schemas.Problem(json: &json)
                }
                check.finishContent()
            default:
                check.unlistedStatus("listPets")
            }
        case 1:
            switch response.status.rawValue {
            case 201:
                check.header("Location", isRequired: true) { text, faults in
                    _ = text
                }
                check.json("application/json") { json in
                    Components.Schemas.Pet(json: &json)
                }
                check.finishContent()
            default:
                check.json("application/problem+json") { json in
                    Components.Schemas.Problem(json: &json)
                }
                check.finishContent()
            }
        case 2:
            switch response.status.rawValue {
            case 204:
                check.noContent()
            default:
                check.json("application/problem+json") { json in
                    Components.Schemas.Problem(json: &json)
                }
                check.finishContent()
            }
        default: break
        }
        return check.violations
    }
}
#endif
