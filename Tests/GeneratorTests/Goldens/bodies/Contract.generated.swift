// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The contract that this API was generated from.
public enum Contract {
    /// As it was written: YAML, or JSON where the contract is JSON.
    public static let source: StaticString = #"""
openapi: 3.0.3
info: {title: Bodies, version: 1.0.0}
paths:
  /notes:
    post:
      operationId: createNote
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Note'}
          application/x-www-form-urlencoded:
            schema: {$ref: '#/components/schemas/Note'}
          multipart/form-data:
            schema: {$ref: '#/components/schemas/Note'}
      responses:
        '204': {description: Kept}
        4XX: {description: Refused}
  /files:
    put:
      operationId: putFile
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Note'}
          text/plain:
            schema: {type: string, maxLength: 1000}
          application/octet-stream:
            schema: {type: string, format: binary}
      responses:
        '200':
          description: What came
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Note'}
            text/plain:
              schema: {type: string}
        4XX: {description: Refused}
components:
  schemas:
    Note:
      type: object
      required: [text]
      properties:
        text: {type: string, minLength: 1}
        stars: {type: integer, format: int64, minimum: 0, default: 0}
        isPublic: {type: boolean, nullable: true}

"""#

    /// As JSON.
    public static let json: StaticString = #"""
{"openapi":"3.0.3","info":{"title":"Bodies","version":"1.0.0"},"paths":{"/notes":{"post":{"operationId":"createNote","requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Note"}},"application/x-www-form-urlencoded":{"schema":{"$ref":"#/components/schemas/Note"}},"multipart/form-data":{"schema":{"$ref":"#/components/schemas/Note"}}}},"responses":{"204":{"description":"Kept"},"4XX":{"description":"Refused"}}}},"/files":{"put":{"operationId":"putFile","requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Note"}},"text/plain":{"schema":{"type":"string","maxLength":1000}},"application/octet-stream":{"schema":{"type":"string","format":"binary"}}}},"responses":{"200":{"description":"What came","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Note"}},"text/plain":{"schema":{"type":"string"}}}},"4XX":{"description":"Refused"}}}}},"components":{"schemas":{"Note":{"type":"object","required":["text"],"properties":{"text":{"type":"string","minLength":1},"stars":{"type":"integer","format":"int64","minimum":0,"default":0},"isPublic":{"type":"boolean","nullable":true}}}}}}
"""#
}
