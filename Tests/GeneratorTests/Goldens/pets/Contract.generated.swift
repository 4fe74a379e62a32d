// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The contract that this API was generated from.
public enum Contract {
    /// As it was written: YAML, or JSON where the contract is JSON.
    public static let source: StaticString = #"""
openapi: 3.1.0
info:
  title: Pets
  version: 1.0.0
servers:
  - url: /v1
tags:
  - name: pets
    description: Pets and who keeps them.
paths:
  /pets:
    get:
      tags: [pets]
      operationId: listPets
      summary: List pets
      parameters:
        - name: limit
          in: query
          description: How many at most.
          schema: {type: integer, format: int32, minimum: 1, maximum: 100, default: 20}
        - name: kind
          in: query
          schema: {type: array, items: {$ref: '#/components/schemas/Kind'}}
      responses:
        '200':
          description: Some pets
          headers:
            Total-Count:
              description: How many there are.
              required: true
              schema: {type: integer}
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}
        '400': {$ref: '#/components/responses/Refused'}
    post:
      tags: [pets]
      operationId: createPet
      summary: Take a pet in
      security:
        - token: [keeper]
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Pet'}
      responses:
        '201':
          description: Taken in
          headers:
            Location: {required: true, schema: {type: string}}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Pet'}
        default: {$ref: '#/components/responses/Refused'}
  /pets/{name}:
    delete:
      tags: [pets]
      operationId: deletePet
      deprecated: true
      parameters:
        - name: name
          in: path
          required: true
          schema: {type: string, pattern: '^[a-z]{1,20}$'}
      responses:
        '204': {description: Gone}
        default: {$ref: '#/components/responses/Refused'}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
  responses:
    Refused:
      description: Refused
      content:
        application/problem+json:
          schema: {$ref: '#/components/schemas/Problem'}
  schemas:
    Kind: {type: string, enum: [cat, dog, guinea-pig]}
    Problem:
      type: object
      required: [title]
      properties:
        title: {type: string}
        status: {type: integer}
    Pet:
      description: An animal that lives with somebody.
      type: object
      required: [name, kind]
      properties:
        name: {type: string, minLength: 1, maxLength: 20}
        kind: {$ref: '#/components/schemas/Kind'}
        born: {type: string, format: date}
        weight_kg: {type: [number, 'null'], exclusiveMinimum: 0}
        nick-names: {type: array, uniqueItems: true, maxItems: 5, items: {type: string}}
        mother: {$ref: '#/components/schemas/Pet'}
      additionalProperties: false

"""#

    /// As JSON.
    public static let json: StaticString = #"""
{"openapi":"3.1.0","info":{"title":"Pets","version":"1.0.0"},"servers":[{"url":"/v1"}],"tags":[{"name":"pets","description":"Pets and who keeps them."}],"paths":{"/pets":{"get":{"tags":["pets"],"operationId":"listPets","summary":"List pets","parameters":[{"name":"limit","in":"query","description":"How many at most.","schema":{"type":"integer","format":"int32","minimum":1,"maximum":100,"default":20}},{"name":"kind","in":"query","schema":{"type":"array","items":{"$ref":"#/components/schemas/Kind"}}}],"responses":{"200":{"description":"Some pets","headers":{"Total-Count":{"description":"How many there are.","required":true,"schema":{"type":"integer"}}},"content":{"application/json":{"schema":{"type":"array","items":{"$ref":"#/components/schemas/Pet"}}}}},"400":{"$ref":"#/components/responses/Refused"}}},"post":{"tags":["pets"],"operationId":"createPet","summary":"Take a pet in","security":[{"token":["keeper"]}],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Pet"}}}},"responses":{"201":{"description":"Taken in","headers":{"Location":{"required":true,"schema":{"type":"string"}}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Pet"}}}},"default":{"$ref":"#/components/responses/Refused"}}}},"/pets/{name}":{"delete":{"tags":["pets"],"operationId":"deletePet","deprecated":true,"parameters":[{"name":"name","in":"path","required":true,"schema":{"type":"string","pattern":"^[a-z]{1,20}$"}}],"responses":{"204":{"description":"Gone"},"default":{"$ref":"#/components/responses/Refused"}}}}},"components":{"securitySchemes":{"token":{"type":"http","scheme":"bearer"}},"responses":{"Refused":{"description":"Refused","content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}},"schemas":{"Kind":{"type":"string","enum":["cat","dog","guinea-pig"]},"Problem":{"type":"object","required":["title"],"properties":{"title":{"type":"string"},"status":{"type":"integer"}}},"Pet":{"description":"An animal that lives with somebody.","type":"object","required":["name","kind"],"properties":{"name":{"type":"string","minLength":1,"maxLength":20},"kind":{"$ref":"#/components/schemas/Kind"},"born":{"type":"string","format":"date"},"weight_kg":{"type":["number","null"],"exclusiveMinimum":0},"nick-names":{"type":"array","uniqueItems":true,"maxItems":5,"items":{"type":"string"}},"mother":{"$ref":"#/components/schemas/Pet"}},"additionalProperties":false}}}}
"""#
}
