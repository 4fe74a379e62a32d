// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The contract that this API was generated from.
public enum Contract {
    /// As it was written: YAML, or JSON where the contract is JSON.
    public static let source: StaticString = #"""
openapi: 3.1.0
info: {title: Parameters, version: "1"}
servers: [{url: /api}]
paths:
  /rooms/{id}/{days}:
    get:
      operationId: findRooms
      summary: Parameters of all places, with clashes of names.
      parameters:
        - {name: id, in: path, required: true, schema: {type: string, pattern: "^[a-z]+$"}}
        - {name: days, in: path, required: true, schema: {type: array, items: {type: string, format: date}}}
        - {name: id, in: query, description: Another one., schema: {type: integer, minimum: 1}}
        - {name: size, in: query, schema: {type: integer, enum: [1, 2], default: 1}}
        - {name: tag, in: query, schema: {type: array, maxItems: 3, items: {type: string, minLength: 1}}}
        - {name: body, in: header, required: true, deprecated: true, schema: {type: string, format: uuid}}
        - {name: self, in: cookie, x-swift-name: session, schema: {type: string, default: "none"}}
      responses:
        "204": {description: Done.}
        "400": {description: Refused.}

"""#

    /// As JSON.
    public static let json: StaticString = #"""
{"openapi":"3.1.0","info":{"title":"Parameters","version":"1"},"servers":[{"url":"/api"}],"paths":{"/rooms/{id}/{days}":{"get":{"operationId":"findRooms","summary":"Parameters of all places, with clashes of names.","parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string","pattern":"^[a-z]+$"}},{"name":"days","in":"path","required":true,"schema":{"type":"array","items":{"type":"string","format":"date"}}},{"name":"id","in":"query","description":"Another one.","schema":{"type":"integer","minimum":1}},{"name":"size","in":"query","schema":{"type":"integer","enum":[1,2],"default":1}},{"name":"tag","in":"query","schema":{"type":"array","maxItems":3,"items":{"type":"string","minLength":1}}},{"name":"body","in":"header","required":true,"deprecated":true,"schema":{"type":"string","format":"uuid"}},{"name":"self","in":"cookie","x-swift-name":"session","schema":{"type":"string","default":"none"}}],"responses":{"204":{"description":"Done."},"400":{"description":"Refused."}}}}}}
"""#
}
