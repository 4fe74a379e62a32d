// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The contract that this API was generated from.
public enum Contract {
    /// As it was written: YAML, or JSON where the contract is JSON.
    public static let source: StaticString = #"""
openapi: 3.1.0
info: {title: Warnings, version: 1.0.0}
paths:
  /a/{id}:
    get:
      operationId: getA
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer}}
      responses:
        '204': {description: There}
components:
  schemas:
    Parts:
      allOf:
        - {type: object, additionalProperties: false, properties: {a: {type: integer, minLength: 1}}}
        - {type: object, properties: {b: {type: string, discriminator: {propertyName: c}}}}

"""#

    /// As JSON.
    public static let json: StaticString = #"""
{"openapi":"3.1.0","info":{"title":"Warnings","version":"1.0.0"},"paths":{"/a/{id}":{"get":{"operationId":"getA","parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"integer"}}],"responses":{"204":{"description":"There"}}}}},"components":{"schemas":{"Parts":{"allOf":[{"type":"object","additionalProperties":false,"properties":{"a":{"type":"integer","minLength":1}}},{"type":"object","properties":{"b":{"type":"string","discriminator":{"propertyName":"c"}}}}]}}}}
"""#
}
