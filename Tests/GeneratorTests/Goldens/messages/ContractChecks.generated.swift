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
                check.json("application/json") { json in
                    json.nullable { json in
                        json.faults.checked(json.int()) { value, faults in
                            faults.minimum(value, 1)
                        }
                    }
                }
                check.finishContent()
            case 400...499:
                check.noContent()
            default:
                check.unlistedStatus("nullable")
            }
        case 1:
            switch response.status.rawValue {
            case 200:
                check.octets("text/plain")
                check.finishContent()
            case 400...499:
                check.noContent()
            default:
                check.unlistedStatus("optionalNullable")
            }
        case 2:
            switch response.status.rawValue {
            case 200:
                check.json("application/json") { json in
                    json.nullable { json in
                        json.faults.checked(json.int()) { value, faults in
                            faults.minimum(value, 1)
                        }
                    }
                }
                check.octets("text/plain")
                check.finishContent()
            case 400...499:
                check.noContent()
            default:
                check.unlistedStatus("nullableUnion")
            }
        case 3:
            switch response.status.rawValue {
            case 201:
                check.header("X-Level", isRequired: false) { text, faults in
                    _ = Components.Schemas.Level(text: text, &faults)
                }
                check.header("X-Float", isRequired: true) { text, faults in
                    _ = faults.float(text)
                }
                check.json("application/json") { json in
                    json.array(atLeast: 1) { json in
                        json.array { json in
                            Components.Schemas.Level(json: &json)
                        }
                    }
                }
                check.octets("text/csv")
                check.finishContent()
            case 400...499:
                check.header("X-N", isRequired: false) { text, faults in
                    _ = faults.list(Optional(text).fieldList ?? []) { text, faults in
                        Components.Schemas.Level(text: text, &faults)
                    }
                }
                check.noContent()
            default:
                check.unlistedStatus("forms")
            }
        case 4:
            switch response.status.rawValue {
            case 200:
                check.json("application/json") { json in
                    json.array { json in
                        json.map { json in
                            Components.Schemas.Level(json: &json)
                        }
                    }
                }
                check.finishContent()
            case 201:
                check.json("application/json") { json in
                    Components.Schemas.Level(json: &json)
                }
                check.finishContent()
            case 202:
                check.json("application/json") { json in
                    json.value()
                }
                check.finishContent()
            case 203:
                check.octets("text/plain")
                check.finishContent()
            case 206:
                check.octets("text/plain")
                check.octets("image/png")
                check.finishContent()
            case 410:
                check.json("application/json") { json in
                    Operations.Types.Output.Gone.BodyJson(json: &json)
                }
                check.json("application/problem+json") { json in
                    Operations.Types.Output.Gone.BodyJson(json: &json)
                }
                check.finishContent()
            case 500...599:
                check.header("Retry-After", isRequired: true) { text, faults in
                    _ = faults.int(text)
                }
                check.noContent()
            default:
                check.header("X-Level", isRequired: false) { text, faults in
                    _ = Components.Schemas.Level(text: text, &faults)
                }
                check.header("X-Float", isRequired: true) { text, faults in
                    _ = faults.float(text)
                }
                check.json("application/json") { json in
                    json.array(atLeast: 1) { json in
                        json.array { json in
                            Components.Schemas.Level(json: &json)
                        }
                    }
                }
                check.octets("text/csv")
                check.finishContent()
            }
        case 5:
            switch response.status.rawValue {
            case 204:
                check.noContent()
            case 400...499:
                check.noContent()
            default:
                check.unlistedStatus("octets")
            }
        case 6:
            switch response.status.rawValue {
            case 204:
                check.noContent()
            case 400...499:
                check.noContent()
            default:
                check.unlistedStatus("sameOctets")
            }
        default: break
        }
        return check.violations
    }
}
#endif
