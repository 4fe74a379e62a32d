// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The contract that this API was generated from.
public enum Contract {
    /// As it was written: YAML, or JSON where the contract is JSON.
    public static let source: StaticString = #"""
openapi: 3.1.0
info: {title: Requests that are sent again, version: "1"}
paths:
  /orders/{id}/lines:
    post:
      operationId: addLine
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer, format: int64}}
        - {name: unit, in: query, schema: {type: string, enum: [piece, metre]}}
        - {name: count, in: query, schema: {type: integer, default: 1}}
        - {name: X-Trace, in: header, schema: {type: string}}
        - &key {name: Idempotency-Key, in: header, schema: {type: string}}
      requestBody: {required: true, content: {application/json: {schema: &line {$ref: "#/components/schemas/Line"}}, application/x-www-form-urlencoded: {schema: *line}}}
      responses: {"201": {description: Added., content: {application/json: {schema: *line}}}, 4XX: &bad {description: Bad.}}
  /notes:
    post:
      operationId: addNote
      parameters: [{name: idempotency-key, in: header, required: true, schema: {type: string}}]
      requestBody: {content: {application/json: {schema: {type: object, properties: {text: {type: [string, "null"]}}}}, text/plain: {schema: {type: string}}}}
      responses: {"201": {description: Added.}, 4XX: *bad}
  /ticks:
    post:
      operationId: tick
      parameters: [*key]
      responses: {"204": {description: Ticked.}, 4XX: *bad}
  /counts:
    post:
      operationId: count
      parameters: [{name: Idempotency-Key, in: header, schema: {type: integer}}]
      responses: {"204": {description: A key that is no text is a parameter like others.}, 4XX: *bad}
components:
  schemas:
    Line:
      type: object
      required: [article]
      properties:
        article: {type: string}
        due: {type: string, format: date-time}

"""#

    /// As JSON.
    public static let json: StaticString = #"""
{"openapi":"3.1.0","info":{"title":"Requests that are sent again","version":"1"},"paths":{"/orders/{id}/lines":{"post":{"operationId":"addLine","parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"integer","format":"int64"}},{"name":"unit","in":"query","schema":{"type":"string","enum":["piece","metre"]}},{"name":"count","in":"query","schema":{"type":"integer","default":1}},{"name":"X-Trace","in":"header","schema":{"type":"string"}},{"name":"Idempotency-Key","in":"header","schema":{"type":"string"}}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Line"}},"application/x-www-form-urlencoded":{"schema":{"$ref":"#/components/schemas/Line"}}}},"responses":{"201":{"description":"Added.","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Line"}}}},"4XX":{"description":"Bad."}}}},"/notes":{"post":{"operationId":"addNote","parameters":[{"name":"idempotency-key","in":"header","required":true,"schema":{"type":"string"}}],"requestBody":{"content":{"application/json":{"schema":{"type":"object","properties":{"text":{"type":["string","null"]}}}},"text/plain":{"schema":{"type":"string"}}}},"responses":{"201":{"description":"Added."},"4XX":{"description":"Bad."}}}},"/ticks":{"post":{"operationId":"tick","parameters":[{"name":"Idempotency-Key","in":"header","schema":{"type":"string"}}],"responses":{"204":{"description":"Ticked."},"4XX":{"description":"Bad."}}}},"/counts":{"post":{"operationId":"count","parameters":[{"name":"Idempotency-Key","in":"header","schema":{"type":"integer"}}],"responses":{"204":{"description":"A key that is no text is a parameter like others."},"4XX":{"description":"Bad."}}}}},"components":{"schemas":{"Line":{"type":"object","required":["article"],"properties":{"article":{"type":"string"},"due":{"type":"string","format":"date-time"}}}}}}
"""#
}
