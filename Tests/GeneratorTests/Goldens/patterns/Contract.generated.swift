// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The contract that this API was generated from.
public enum Contract {
    /// As it was written: YAML, or JSON where the contract is JSON.
    public static let source: StaticString = #"""
openapi: 3.1.1
info: {title: Patterns, version: '1'}
paths:
  /texts:
    get:
      operationId: getTexts
      parameters:
        - {name: scan, in: query, schema: {type: string, pattern: '^0x[a-fA-F0-9]{0,2147483648}$'}}
        - {name: automaton, in: query, schema: {type: string, pattern: '^(?!.*--)[a-z-]+$'}}
        - {name: program, in: query, schema: {type: string, pattern: '^(["'']).*\1$', x-pattern-fallback: bounded}}
        - {name: needless, in: query, schema: {type: string, pattern: '^[a-z]+\@$', x-pattern-fallback: bounded}}
        - {name: default, in: query, schema: {type: string, pattern: '^[A-Z]{2,}', default: AB}}
      responses:
        '200': {description: Fine}

"""#

    /// As JSON.
    public static let json: StaticString = #"""
{"openapi":"3.1.1","info":{"title":"Patterns","version":"1"},"paths":{"/texts":{"get":{"operationId":"getTexts","parameters":[{"name":"scan","in":"query","schema":{"type":"string","pattern":"^0x[a-fA-F0-9]{0,2147483648}$"}},{"name":"automaton","in":"query","schema":{"type":"string","pattern":"^(?!.*--)[a-z-]+$"}},{"name":"program","in":"query","schema":{"type":"string","pattern":"^([\"']).*\\1$","x-pattern-fallback":"bounded"}},{"name":"needless","in":"query","schema":{"type":"string","pattern":"^[a-z]+\\@$","x-pattern-fallback":"bounded"}},{"name":"default","in":"query","schema":{"type":"string","pattern":"^[A-Z]{2,}","default":"AB"}}],"responses":{"200":{"description":"Fine"}}}}}}
"""#
}
