// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The contract that this API was generated from.
public enum Contract {
    /// As it was written: YAML, or JSON where the contract is JSON.
    public static let source: StaticString = #"""
openapi: 3.1.0
info: {title: "Names */ \"\"\"# \\(x)", version: "1"}
security: [{authorize: []}]
tags: [{name: authenticator, description: "A name of the\r\nruntime's own."}]
paths:
  /a: {get: {operationId: authorize, tags: [authenticator], responses: &r {"204": {description: Done.}, default: {$ref: "#/components/responses/Response"}}}}
  /b: {get: {operationId: respond, tags: [dispatcher], responses: *r}}
  /c: {get: {operationId: router, tags: [router], responses: *r}}
  /d: {get: {operationId: string, tags: [self], responses: *r}}
  /e: {get: {operationId: error, tags: [default], responses: *r}}
  /f: {get: {operationId: operations, tags: [api], responses: *r}}
  /g: {get: {operationId: default, tags: [default], responses: *r}}
  /h: {get: {operationId: Response, tags: ["2fa"], responses: *r}}
  /i/{json}:
    put:
      operationId: init
      tags: [renderProblem]
      parameters:
        - {name: json, in: path, required: true, schema: {type: string}}
        - {name: faults, in: query, schema: {type: string, maxLength: 3}}
        - {name: request, in: query, required: true, schema: {type: integer}}
        - {name: captures, in: header, schema: {type: array, items: {type: integer}, uniqueItems: true}}
        - {name: decode, in: query, schema: {type: string}}
        - {name: inout, in: query, required: true, schema: {type: string}}
        - {name: hashValue, in: query, schema: {type: string}}
        - {name: texts, in: query, schema: {type: array, items: {type: string}}}
        - {name: cookies, in: cookie, schema: {type: string, default: ""}}
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Members"}}, text/plain: {}, application/octet-stream: {}}}
      responses:
        "200":
          description: All.
          headers: {fields: {required: true, schema: {type: string}}, json: {schema: {type: integer}}, value: {schema: {type: boolean}}, text: {schema: {$ref: "#/components/schemas/Cases"}}}
          content: {application/json: {schema: {$ref: "#/components/schemas/Members"}}, text/plain: {schema: {$ref: "#/components/schemas/Cases"}}}
        default: {$ref: "#/components/responses/Response"}
components:
  securitySchemes:
    authorize: {type: http, scheme: bearer}
    default: {type: apiKey, in: query, name: "a\"b"}
    self: {type: apiKey, in: header, name: X-Self}
  responses:
    Response: {description: An answer., headers: {status-code-2: {schema: {type: integer}}}}
  schemas:
    Members:
      type: object
      required: [additional_properties, inout, self]
      additionalProperties: {type: object, properties: {a: {type: integer}}}
      properties:
        additional_properties: {type: string}
        inout: {type: integer}
        self: {$ref: "#/components/schemas/Cases"}
        union: {$ref: "#/components/schemas/Union"}
        memberName: {type: integer, default: 1}
        member_count: {type: integer}
        octets: {type: [string, "null"], format: binary}
        where: {type: string, enum: ["", "+", "-", "a b", "a-b", "1", "self", "init", "default", "Type", "encode", "hash", "none"]}
    Cases: {type: string, enum: [some, none, self, rawValue, hashValue, all_cases, description, in, Any, Protocol]}
    None: &case {type: object, required: [kind], properties: {kind: {type: string}}}
    Some: *case
    Default: *case
    Encode: *case
    Self: *case
    Union:
      oneOf:
        - {$ref: "#/components/schemas/None"}
        - {$ref: "#/components/schemas/Some"}
        - {$ref: "#/components/schemas/Default"}
        - {$ref: "#/components/schemas/Encode"}
        - {$ref: "#/components/schemas/Self"}
      discriminator: {propertyName: kind}
    Hashable: {type: string, enum: [a]}
    CaseIterable: {type: string, enum: [a]}
    JSONValue: {type: object, properties: {any: {}}}
    CalendarDate: {type: object, properties: {day: {type: string, format: date}}}
    UInt8: {type: object, properties: {bytes: {type: string, format: byte}}}
    Bool: {type: object, properties: {bool: {type: boolean}}}

"""#

    /// As JSON.
    public static let json: StaticString = #"""
{"openapi":"3.1.0","info":{"title":"Names */ \"\"\"# \\(x)","version":"1"},"security":[{"authorize":[]}],"tags":[{"name":"authenticator","description":"A name of the\r\nruntime's own."}],"paths":{"/a":{"get":{"operationId":"authorize","tags":["authenticator"],"responses":{"204":{"description":"Done."},"default":{"$ref":"#/components/responses/Response"}}}},"/b":{"get":{"operationId":"respond","tags":["dispatcher"],"responses":{"204":{"description":"Done."},"default":{"$ref":"#/components/responses/Response"}}}},"/c":{"get":{"operationId":"router","tags":["router"],"responses":{"204":{"description":"Done."},"default":{"$ref":"#/components/responses/Response"}}}},"/d":{"get":{"operationId":"string","tags":["self"],"responses":{"204":{"description":"Done."},"default":{"$ref":"#/components/responses/Response"}}}},"/e":{"get":{"operationId":"error","tags":["default"],"responses":{"204":{"description":"Done."},"default":{"$ref":"#/components/responses/Response"}}}},"/f":{"get":{"operationId":"operations","tags":["api"],"responses":{"204":{"description":"Done."},"default":{"$ref":"#/components/responses/Response"}}}},"/g":{"get":{"operationId":"default","tags":["default"],"responses":{"204":{"description":"Done."},"default":{"$ref":"#/components/responses/Response"}}}},"/h":{"get":{"operationId":"Response","tags":["2fa"],"responses":{"204":{"description":"Done."},"default":{"$ref":"#/components/responses/Response"}}}},"/i/{json}":{"put":{"operationId":"init","tags":["renderProblem"],"parameters":[{"name":"json","in":"path","required":true,"schema":{"type":"string"}},{"name":"faults","in":"query","schema":{"type":"string","maxLength":3}},{"name":"request","in":"query","required":true,"schema":{"type":"integer"}},{"name":"captures","in":"header","schema":{"type":"array","items":{"type":"integer"},"uniqueItems":true}},{"name":"decode","in":"query","schema":{"type":"string"}},{"name":"inout","in":"query","required":true,"schema":{"type":"string"}},{"name":"hashValue","in":"query","schema":{"type":"string"}},{"name":"texts","in":"query","schema":{"type":"array","items":{"type":"string"}}},{"name":"cookies","in":"cookie","schema":{"type":"string","default":""}}],"requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Members"}},"text/plain":{},"application/octet-stream":{}}},"responses":{"200":{"description":"All.","headers":{"fields":{"required":true,"schema":{"type":"string"}},"json":{"schema":{"type":"integer"}},"value":{"schema":{"type":"boolean"}},"text":{"schema":{"$ref":"#/components/schemas/Cases"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Members"}},"text/plain":{"schema":{"$ref":"#/components/schemas/Cases"}}}},"default":{"$ref":"#/components/responses/Response"}}}}},"components":{"securitySchemes":{"authorize":{"type":"http","scheme":"bearer"},"default":{"type":"apiKey","in":"query","name":"a\"b"},"self":{"type":"apiKey","in":"header","name":"X-Self"}},"responses":{"Response":{"description":"An answer.","headers":{"status-code-2":{"schema":{"type":"integer"}}}}},"schemas":{"Members":{"type":"object","required":["additional_properties","inout","self"],"additionalProperties":{"type":"object","properties":{"a":{"type":"integer"}}},"properties":{"additional_properties":{"type":"string"},"inout":{"type":"integer"},"self":{"$ref":"#/components/schemas/Cases"},"union":{"$ref":"#/components/schemas/Union"},"memberName":{"type":"integer","default":1},"member_count":{"type":"integer"},"octets":{"type":["string","null"],"format":"binary"},"where":{"type":"string","enum":["","+","-","a b","a-b","1","self","init","default","Type","encode","hash","none"]}}},"Cases":{"type":"string","enum":["some","none","self","rawValue","hashValue","all_cases","description","in","Any","Protocol"]},"None":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}}},"Some":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}}},"Default":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}}},"Encode":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}}},"Self":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}}},"Union":{"oneOf":[{"$ref":"#/components/schemas/None"},{"$ref":"#/components/schemas/Some"},{"$ref":"#/components/schemas/Default"},{"$ref":"#/components/schemas/Encode"},{"$ref":"#/components/schemas/Self"}],"discriminator":{"propertyName":"kind"}},"Hashable":{"type":"string","enum":["a"]},"CaseIterable":{"type":"string","enum":["a"]},"JSONValue":{"type":"object","properties":{"any":{}}},"CalendarDate":{"type":"object","properties":{"day":{"type":"string","format":"date"}}},"UInt8":{"type":"object","properties":{"bytes":{"type":"string","format":"byte"}}},"Bool":{"type":"object","properties":{"bool":{"type":"boolean"}}}}}}
"""#
}
