// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The contract that this API was generated from.
public enum Contract {
    /// As it was written: YAML, or JSON where the contract is JSON.
    public static let source: StaticString = #"""
openapi: 3.1.0
info: {title: Security, version: "1"}
security: [{token: []}]
paths:
  /open: {get: {operationId: open, tags: [doors], security: [], responses: {"204": {description: Done.}}}}
  /inherited: {get: {operationId: inherited, tags: [doors], responses: &answers {"204": {description: Done.}, 4XX: {description: Refused.}}}}
  /either: {get: {operationId: either, tags: [doors], security: [{token: [read]}, {password: [], key: []}], responses: *answers}}
  /optional: {get: {operationId: optional, tags: [doors], security: [{session: []}, {}], responses: *answers}}
components:
  securitySchemes:
    token: {type: http, scheme: bearer, description: A token of ours.}
    password: {type: http, scheme: basic}
    key: {type: apiKey, in: header, name: X-Key}
    session: {type: apiKey, in: cookie, name: session}

"""#

    /// As JSON.
    public static let json: StaticString = #"""
{"openapi":"3.1.0","info":{"title":"Security","version":"1"},"security":[{"token":[]}],"paths":{"/open":{"get":{"operationId":"open","tags":["doors"],"security":[],"responses":{"204":{"description":"Done."}}}},"/inherited":{"get":{"operationId":"inherited","tags":["doors"],"responses":{"204":{"description":"Done."},"4XX":{"description":"Refused."}}}},"/either":{"get":{"operationId":"either","tags":["doors"],"security":[{"token":["read"]},{"password":[],"key":[]}],"responses":{"204":{"description":"Done."},"4XX":{"description":"Refused."}}}},"/optional":{"get":{"operationId":"optional","tags":["doors"],"security":[{"session":[]},{}],"responses":{"204":{"description":"Done."},"4XX":{"description":"Refused."}}}}},"components":{"securitySchemes":{"token":{"type":"http","scheme":"bearer","description":"A token of ours."},"password":{"type":"http","scheme":"basic"},"key":{"type":"apiKey","in":"header","name":"X-Key"},"session":{"type":"apiKey","in":"cookie","name":"session"}}}}
"""#
}
