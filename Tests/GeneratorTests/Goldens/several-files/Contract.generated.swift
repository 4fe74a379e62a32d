// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The contract that this API was generated from.
public enum Contract {
    /// As it was written: YAML, or JSON where the contract is JSON.
    public static let source: StaticString = #"""
{"openapi":"3.1.0","info":{"title":"Files","version":"1"},"tags":[{"name":"pets"}],"paths":{"/pets/{id}":{"parameters":[{"$ref":"#/components/parameters/id"}],"get":{"tags":["pets"],"operationId":"getPet","responses":{"200":{"$ref":"#/components/responses/Pet"},"400":{"description":"The id is none."}}}}},"components":{"schemas":{"Pet":{"type":"object","required":["kind"],"properties":{"kind":{"$ref":"#/components/schemas/Kind"},"owner":{"$ref":"#/components/schemas/Owner"},"keeper":{"$ref":"#/components/schemas/Owner2"},"mother":{"$ref":"#/components/schemas/Pet"}}},"Owner":{"type":"object","required":["name"],"properties":{"name":{"type":"string"}}},"Kind":{"type":"string","enum":["cat","dog"]},"Owner2":{"type":"object","properties":{"pets":{"type":"array","items":{"$ref":"#/components/schemas/Pet"}}}}},"parameters":{"id":{"name":"id","in":"path","required":true,"schema":{"type":"integer","minimum":1}}},"responses":{"Pet":{"description":"A pet.","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Pet"}}}}}}}
"""#

    /// As JSON.
    public static let json: StaticString = #"""
{"openapi":"3.1.0","info":{"title":"Files","version":"1"},"tags":[{"name":"pets"}],"paths":{"/pets/{id}":{"parameters":[{"$ref":"#/components/parameters/id"}],"get":{"tags":["pets"],"operationId":"getPet","responses":{"200":{"$ref":"#/components/responses/Pet"},"400":{"description":"The id is none."}}}}},"components":{"schemas":{"Pet":{"type":"object","required":["kind"],"properties":{"kind":{"$ref":"#/components/schemas/Kind"},"owner":{"$ref":"#/components/schemas/Owner"},"keeper":{"$ref":"#/components/schemas/Owner2"},"mother":{"$ref":"#/components/schemas/Pet"}}},"Owner":{"type":"object","required":["name"],"properties":{"name":{"type":"string"}}},"Kind":{"type":"string","enum":["cat","dog"]},"Owner2":{"type":"object","properties":{"pets":{"type":"array","items":{"$ref":"#/components/schemas/Pet"}}}}},"parameters":{"id":{"name":"id","in":"path","required":true,"schema":{"type":"integer","minimum":1}}},"responses":{"Pet":{"description":"A pet.","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Pet"}}}}}}}
"""#
}
