/// The dialect of JSON Schema that a document's Schema Objects are written in.
enum Dialect: Sendable {
    /// OpenAPI 3.0: a dialect of its own, with `nullable` and without siblings of `$ref`.
    case openAPI30
    /// OpenAPI 3.1 and 3.2: JSON Schema draft 2020-12.
    case draft202012

    /// The `$schema` values that mean draft 2020-12 as OpenAPI extends it.
    static let knownSchemas: Set<String> = [
        "https://json-schema.org/draft/2020-12/schema", "https://json-schema.org/draft/2020-12/schema#",
        "https://spec.openapis.org/oas/3.1/dialect/base",
        "https://spec.openapis.org/oas/3.1/dialect/2024-11-10",
        "https://spec.openapis.org/oas/3.2/dialect/2025-09-17",
    ]
}
