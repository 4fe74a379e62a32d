// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The contract that this API was generated from.
public enum Contract {
    /// As it was written: YAML, or JSON where the contract is JSON.
    public static let source: StaticString = #"""
openapi: 3.1.0
info: {title: Messages, version: "1"}
paths:
  /nullable:
    put:
      operationId: nullable
      requestBody: {required: true, content: {application/json: {schema: &n {type: [integer, "null"], minimum: 1}}}}
      responses: {"200": {description: A., content: {application/json: {schema: *n}}}, 4XX: &bad {description: Bad.}}
    post:
      operationId: optionalNullable
      requestBody: {content: {application/json: {schema: *n}}}
      responses: {"200": {description: A., content: {text/plain: {schema: {type: [string, "null"]}}}}, 4XX: *bad}
    patch:
      operationId: nullableUnion
      requestBody: {content: {application/json: {schema: *n}, text/plain: {schema: *n}}}
      responses: {"200": {description: A., content: {application/json: {schema: *n}, text/plain: {schema: {type: number}}}}, 4XX: *bad}
  /forms:
    post:
      operationId: forms
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              minProperties: 1
              required: [files, ok]
              properties:
                files: {type: array, maxItems: 2, items: {type: string, format: binary}}
                bytes: {type: string, format: byte}
                kind: {type: integer, enum: [1, 2], default: 2}
                ok: {type: boolean}
                moments: {type: array, items: {type: string, format: date-time}, default: ["2024-01-01T00:00:00Z"]}
                secret: {type: string, format: password, default: x}
                shared: {$ref: "#/components/schemas/Level"}
                maybe: {type: [string, "null"], maxLength: 3}
                list: {type: [array, "null"], items: {type: integer}}
      responses: {"201": {$ref: "#/components/responses/Several"}, 4XX: {description: B., headers: {X-N: {schema: {type: array, items: {$ref: "#/components/schemas/Level"}}}}}}
  /types:
    get:
      operationId: types
      responses:
        "200": {description: A., content: {application/json: {schema: {type: array, items: {type: object, additionalProperties: {$ref: "#/components/schemas/Level"}}}}}}
        "201": {description: A., content: {application/json: {schema: {$ref: "#/components/schemas/Level"}}}}
        "202": {description: A., content: {application/json: {}}}
        "203": {description: A., content: {text/plain: {schema: {$ref: "#/components/schemas/Level"}}}}
        "206": {description: A., content: {text/plain: {schema: {type: string, format: date-time}}, image/png: {}}}
        "410": {description: A., content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}, application/problem+json: {schema: {type: object, properties: {a: {type: string}}}}}}
        "5XX": {description: A., headers: {Retry-After: {required: true, schema: {type: integer}}}}
        default: {$ref: "#/components/responses/Several"}
  /octets:
    put:
      operationId: octets
      requestBody: {content: {application/octet-stream: {}, application/json: {}}}
      responses: {"204": {description: A.}, 4XX: *bad}
    post:
      operationId: sameOctets
      requestBody: {content: {application/octet-stream: {schema: &o {type: string, format: binary}}, application/json: {schema: *o}, text/plain: {schema: *o}}}
      responses: {"204": {description: A.}, 4XX: *bad}
components:
  responses:
    Several:
      description: Several media types.
      headers: {X-Level: {schema: {$ref: "#/components/schemas/Level"}}, X-Float: {required: true, schema: {type: number, format: float}}}
      content: {application/json: {schema: {$ref: "#/components/schemas/Levels"}}, text/csv: {schema: {type: string}}}
  schemas:
    Level: {type: string, enum: [low, high]}
    Levels: {type: array, minItems: 1, items: {type: array, items: {$ref: "#/components/schemas/Level"}}}

"""#

    /// As JSON.
    public static let json: StaticString = #"""
{"openapi":"3.1.0","info":{"title":"Messages","version":"1"},"paths":{"/nullable":{"put":{"operationId":"nullable","requestBody":{"required":true,"content":{"application/json":{"schema":{"type":["integer","null"],"minimum":1}}}},"responses":{"200":{"description":"A.","content":{"application/json":{"schema":{"type":["integer","null"],"minimum":1}}}},"4XX":{"description":"Bad."}}},"post":{"operationId":"optionalNullable","requestBody":{"content":{"application/json":{"schema":{"type":["integer","null"],"minimum":1}}}},"responses":{"200":{"description":"A.","content":{"text/plain":{"schema":{"type":["string","null"]}}}},"4XX":{"description":"Bad."}}},"patch":{"operationId":"nullableUnion","requestBody":{"content":{"application/json":{"schema":{"type":["integer","null"],"minimum":1}},"text/plain":{"schema":{"type":["integer","null"],"minimum":1}}}},"responses":{"200":{"description":"A.","content":{"application/json":{"schema":{"type":["integer","null"],"minimum":1}},"text/plain":{"schema":{"type":"number"}}}},"4XX":{"description":"Bad."}}}},"/forms":{"post":{"operationId":"forms","requestBody":{"required":true,"content":{"multipart/form-data":{"schema":{"type":"object","minProperties":1,"required":["files","ok"],"properties":{"files":{"type":"array","maxItems":2,"items":{"type":"string","format":"binary"}},"bytes":{"type":"string","format":"byte"},"kind":{"type":"integer","enum":[1,2],"default":2},"ok":{"type":"boolean"},"moments":{"type":"array","items":{"type":"string","format":"date-time"},"default":["2024-01-01T00:00:00Z"]},"secret":{"type":"string","format":"password","default":"x"},"shared":{"$ref":"#/components/schemas/Level"},"maybe":{"type":["string","null"],"maxLength":3},"list":{"type":["array","null"],"items":{"type":"integer"}}}}}}},"responses":{"201":{"$ref":"#/components/responses/Several"},"4XX":{"description":"B.","headers":{"X-N":{"schema":{"type":"array","items":{"$ref":"#/components/schemas/Level"}}}}}}}},"/types":{"get":{"operationId":"types","responses":{"200":{"description":"A.","content":{"application/json":{"schema":{"type":"array","items":{"type":"object","additionalProperties":{"$ref":"#/components/schemas/Level"}}}}}},"201":{"description":"A.","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Level"}}}},"202":{"description":"A.","content":{"application/json":{}}},"203":{"description":"A.","content":{"text/plain":{"schema":{"$ref":"#/components/schemas/Level"}}}},"206":{"description":"A.","content":{"text/plain":{"schema":{"type":"string","format":"date-time"}},"image/png":{}}},"410":{"description":"A.","content":{"application/json":{"schema":{"type":"object","properties":{"a":{"type":"string"}}}},"application/problem+json":{"schema":{"type":"object","properties":{"a":{"type":"string"}}}}}},"5XX":{"description":"A.","headers":{"Retry-After":{"required":true,"schema":{"type":"integer"}}}},"default":{"$ref":"#/components/responses/Several"}}}},"/octets":{"put":{"operationId":"octets","requestBody":{"content":{"application/octet-stream":{},"application/json":{}}},"responses":{"204":{"description":"A."},"4XX":{"description":"Bad."}}},"post":{"operationId":"sameOctets","requestBody":{"content":{"application/octet-stream":{"schema":{"type":"string","format":"binary"}},"application/json":{"schema":{"type":"string","format":"binary"}},"text/plain":{"schema":{"type":"string","format":"binary"}}}},"responses":{"204":{"description":"A."},"4XX":{"description":"Bad."}}}}},"components":{"responses":{"Several":{"description":"Several media types.","headers":{"X-Level":{"schema":{"$ref":"#/components/schemas/Level"}},"X-Float":{"required":true,"schema":{"type":"number","format":"float"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Levels"}},"text/csv":{"schema":{"type":"string"}}}}},"schemas":{"Level":{"type":"string","enum":["low","high"]},"Levels":{"type":"array","minItems":1,"items":{"type":"array","items":{"$ref":"#/components/schemas/Level"}}}}}}
"""#
}
