// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The contract that this API was generated from.
public enum Contract {
    /// As it was written: YAML, or JSON where the contract is JSON.
    public static let source: StaticString = #"""
openapi: 3.1.0
info: {title: Unions, version: "1"}
paths:
  /shapes:
    post:
      operationId: drawShape
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Shape"}}}}
      responses:
        "200": {description: The same., content: {application/json: {schema: {$ref: "#/components/schemas/Shape"}}}}
        4XX: {description: Refused.}
components:
  schemas:
    Shape:
      oneOf: [{$ref: "#/components/schemas/Circle"}, {$ref: "#/components/schemas/Group"}]
      discriminator: {propertyName: kind, mapping: {round: Circle}}
    Circle:
      description: A round shape.
      allOf: [{$ref: "#/components/schemas/Base"}]
      required: [radius]
      properties: {radius: {type: number, exclusiveMinimum: 0}}
    Group:
      allOf: [{$ref: "#/components/schemas/Base"}]
      properties:
        main: {$ref: "#/components/schemas/Shape"}
        others: {type: array, uniqueItems: true, items: {$ref: "#/components/schemas/Shape"}}
        parent: {oneOf: [{$ref: "#/components/schemas/Group"}, {type: "null"}]}
        labels: {type: object, maxProperties: 2, additionalProperties: {type: [string, "null"]}}
    Base:
      type: object
      required: [kind]
      properties: {kind: {type: string}, id: {type: integer, format: int64, readOnly: true}}

"""#

    /// As JSON.
    public static let json: StaticString = #"""
{"openapi":"3.1.0","info":{"title":"Unions","version":"1"},"paths":{"/shapes":{"post":{"operationId":"drawShape","requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Shape"}}}},"responses":{"200":{"description":"The same.","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Shape"}}}},"4XX":{"description":"Refused."}}}}},"components":{"schemas":{"Shape":{"oneOf":[{"$ref":"#/components/schemas/Circle"},{"$ref":"#/components/schemas/Group"}],"discriminator":{"propertyName":"kind","mapping":{"round":"Circle"}}},"Circle":{"description":"A round shape.","allOf":[{"$ref":"#/components/schemas/Base"}],"required":["radius"],"properties":{"radius":{"type":"number","exclusiveMinimum":0}}},"Group":{"allOf":[{"$ref":"#/components/schemas/Base"}],"properties":{"main":{"$ref":"#/components/schemas/Shape"},"others":{"type":"array","uniqueItems":true,"items":{"$ref":"#/components/schemas/Shape"}},"parent":{"oneOf":[{"$ref":"#/components/schemas/Group"},{"type":"null"}]},"labels":{"type":"object","maxProperties":2,"additionalProperties":{"type":["string","null"]}}}},"Base":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"},"id":{"type":"integer","format":"int64","readOnly":true}}}}}}
"""#
}
