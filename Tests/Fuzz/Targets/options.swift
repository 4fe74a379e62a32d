@testable import Generator

private let contract = Array(
    """
    openapi: 3.1.0
    info: {title: Options, version: "1"}
    tags: [{name: pets}]
    paths:
      /pets/{id}:
        get:
          operationId: readPet
          tags: [pets]
          parameters: [{name: id, in: path, required: true, schema: {type: string, format: money}}]
          responses: {"200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
      /unsupported:
        post:
          operationId: unsupported
          requestBody: {content: {application/xml: {schema: {properties: {a: {}}}}}}
          responses: {default: {description: d}}
    components:
      schemas:
        Pet: {properties: {price: {type: string, format: money}, name: {type: string, format: title}}}
    """.utf8)

/// Any bytes as `accord.yaml`.
func fuzz(_ bytes: [UInt8]) { judge(contract, others: [[], bytes]) }
