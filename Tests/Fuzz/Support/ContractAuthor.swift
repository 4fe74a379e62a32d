/// Writes a contract as a row of choices says: most are nearly right, with references to earlier and later
/// schemas, and keywords where they mean something and where they don't.
struct ContractAuthor {
    var choices: Choices
    var schemaNames: [String] = []
    var isOld = false
    /// How many schemas may be written yet.
    private var budget = 120

    init(_ bytes: [UInt8]) { choices = Choices(bytes) }

    static let names = ["a", "b", "id", "kind", "name", "items", "value"]
    static let hardNames = [
        "", "_", "self", "Type", "init", "a b", "a-b", "A", "x-y", "é", "e\u{301}", "🙂", "1", "2XX", "null",
        "$ref",
        "Optional", "String", "body", "json", "faults", "a/b~c", "a\"b\\", "\\(x)", "*/", "a\nb", "[]",
        "a[b]",
        "additionalProperties", "allCases", "rawValue", "encode", "inout", "JSONValue", "Matchers",
        "Components",
    ]

    mutating func name() -> String {
        choices.often(30) ? choices.pick(Self.hardNames) : choices.pick(Self.names)
    }

    // MARK: - Document

    mutating func document() -> Tree {
        isOld = choices.often(50)
        let count = 1 + choices.count(7)
        schemaNames = (0..<count).map { "S\($0)" }
        if choices.often(30) { schemaNames[count - 1] = choices.pick(Self.hardNames) }
        var schemas: [(String, Tree)] = []
        for name in schemaNames { schemas.append((name, schema(3))) }
        var paths: [(String, Tree)] = []
        for number in 0...choices.count(3) { paths.append(path(number)) }
        var components: [(String, Tree)] = [("schemas", .members(schemas))]
        if choices.often(60) { components.append(("securitySchemes", securitySchemes())) }
        if choices.often(40) { components.append(("responses", .members([("R", response())]))) }
        if choices.often(40) { components.append(("parameters", .members([("P", parameter("query"))]))) }
        if choices.often(30) { components.append(("headers", .members([("H", header())]))) }
        if choices.often(30) { components.append(("requestBodies", .members([("B", requestBody())]))) }
        var members: [(String, Tree)] = [
            ("openapi", .text(isOld ? "3.0.3" : choices.often(20) ? "3.2.0" : "3.1.0")),
            ("info", .members([("title", .text("t")), ("version", .text("1"))])),
            ("paths", .members(paths)), ("components", .members(components)),
        ]
        if choices.often(20) { members.append(("security", security())) }
        if choices.often(20) { members.append(("tags", .list([.members([("name", .text(name()))])]))) }
        if choices.often(10) { members.append(("webhooks", .members([path(9)]))) }
        if choices.often(60) { members.append(("x-accord", accord())) }
        return .members(members)
    }

    mutating func otherFile() -> Tree {
        .members([("Other", schema(2)), ("Response", response())])
    }

    mutating func options() -> String { choices.often(20) ? accord().json : "" }

    private mutating func accord() -> Tree {
        var members: [(String, Tree)] = []
        if choices.often(80) { members.append(("unsupported", .text("skip"))) }
        if choices.often(80) { members.append(("infer", .text("nothing"))) }
        if choices.often(60) { members.append(("hashable", .yes)) }
        if choices.often(30) { members.append(("types", .members([("money", .text("Money"))]))) }
        if choices.often(30) { members.append(("formats", .members([("title", .text("Rules.title"))]))) }
        if choices.often(30) {
            members.append(("names", .members([("S0", .text(choices.pick(["Renamed", "S1", "self"])))])))
        }
        return .members(members)
    }

    // MARK: - Schemas

    mutating func reference() -> Tree {
        let place =
            switch choices.index(18) {
            case 0..<12: "#/components/schemas/" + escaped(choices.pick(schemaNames))
            case 12:
                "#/components/schemas/S0/"
                    + choices.pick(["properties/a", "items", "allOf/0", "$defs/a", "oneOf/1", "not"])
            case 13: "other.yaml#/Other"
            case 14:
                choices.pick([
                    "#anchor", "#", "#/paths", "#/components/schemas/Missing", "https://x.test/a", "a%zz",
                ])
            case 15:
                "#/components/schemas/S1/"
                    + choices.pick(["anyOf/0", "items/items", "additionalProperties", "properties/id"])
            case 16: "other.yaml#/" + choices.pick(["Response", "", "Other/items"])
            default: "#/paths/~1p0/get/responses/200/content/application~1json/schema"
            }
        return .text(place)
    }

    private func escaped(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "~": text += "~0"
            case "/": text += "~1"
            case "%": text += "%25"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    mutating func schema(_ depth: Int) -> Tree {
        budget -= 1
        guard depth > 0, budget > 0, !choices.isOver else { return simple() }
        var members: [(String, Tree)]
        switch choices.index(16) {
        case 0: members = [("type", .text("string"))]
        case 1: members = [("type", .text(choices.pick(["integer", "number"])))]
        case 2: members = [("$ref", reference())]
        case 3, 4: members = [("type", .text("object")), ("properties", properties(depth - 1))]
        case 5: members = [("type", .text("array")), ("items", schema(depth - 1))]
        case 6: members = [("oneOf", schemas(depth))]
        case 7: members = [("anyOf", schemas(depth))]
        case 8: members = [("allOf", schemas(depth))]
        case 9: members = [("enum", .list(choices.list(4) { Self.value(&$0) }))]
        case 10: members = [("const", Self.value(&choices))]
        case 11: members = []
        case 12: members = [("type", types())]
        case 13: return choices.often(128) ? .yes : .no
        case 14: members = [("type", .text(choices.pick(["boolean", "null", "object", "array"])))]
        default:
            members = [
                ("oneOf", .list(choices.list(4) { _ in .members([]) })), ("discriminator", discriminator()),
            ]
            var branches: [Tree] = []
            for _ in 0...choices.count(3) { branches.append(.members([("$ref", reference())])) }
            members[0].1 = .list(branches)
        }
        for _ in 0..<choices.count(4) { members.append(keyword(depth - 1)) }
        return .members(members)
    }

    private mutating func simple() -> Tree {
        switch choices.index(4) {
        case 0: .members([("type", .text("string"))])
        case 1: .members([("$ref", reference())])
        case 2: .members([("type", .text("integer"))])
        default: .members([])
        }
    }

    private mutating func schemas(_ depth: Int) -> Tree {
        var list: [Tree] = []
        for _ in 0..<choices.count(4) { list.append(schema(depth - 1)) }
        return .list(list)
    }

    private mutating func properties(_ depth: Int) -> Tree {
        var list: [(String, Tree)] = []
        for _ in 0..<choices.count(4) { list.append((name(), schema(depth))) }
        return .members(list)
    }

    private mutating func types() -> Tree {
        let list = choices.list(3) { choices -> Tree in
            .text(choices.pick(["string", "integer", "number", "boolean", "null", "object", "array"]))
        }
        return .list(list)
    }

    private mutating func discriminator() -> Tree {
        var members: [(String, Tree)] = [("propertyName", .text(name()))]
        if choices.often(100) {
            var mapping: [(String, Tree)] = []
            for _ in 0..<choices.count(3) { mapping.append((name(), reference())) }
            members.append(("mapping", .members(mapping)))
        }
        return .members(members)
    }

    private mutating func number() -> Tree {
        .raw(
            choices.pick([
                "1", "0", "2", "3", "5", "-1", "1.5", "0.1", "1e2", "2147483648", "9223372036854775808",
                "1e308", "1e400", "-0.0",
                "1e-400", "18446744073709551616", "0.30000000000000004",
                "100000000000000000000000000000000000000000",
            ]))
    }

    private mutating func texts() -> Tree { .list(choices.list(3) { .text($0.pick(Self.names)) }) }

    private mutating func keyword(_ depth: Int) -> (String, Tree) {
        switch choices.index(46) {
        case 0: return ("required", texts())
        case 1: return ("properties", properties(depth))
        case 2: return ("additionalProperties", choices.often(100) ? .no : schema(depth))
        case 3: return ("nullable", .yes)
        case 4: return ("default", Self.value(&choices))
        case 5: return ("enum", .list(choices.list(4) { Self.value(&$0) }))
        case 6: return ("const", Self.value(&choices))
        case 7: return ("minLength", number())
        case 8: return ("maxLength", number())
        case 9: return ("pattern", .text(choices.pick(Self.patterns)))
        case 10:
            return (
                "format",
                .text(
                    choices.pick([
                        "int32", "int64", "uint64", "float", "double", "byte", "binary", "date", "date-time",
                        "time", "uuid",
                        "email", "uri", "decimal", "money", "title", "password", "ipv4", "duration", "regex",
                        "unknown", "int8", "uint8",
                    ]))
            )
        case 11: return ("minimum", number())
        case 12: return ("maximum", number())
        case 13: return ("exclusiveMinimum", isOld ? .yes : number())
        case 14: return ("exclusiveMaximum", isOld ? .yes : number())
        case 15: return ("multipleOf", number())
        case 16: return ("minItems", number())
        case 17: return ("maxItems", number())
        case 18: return ("uniqueItems", .yes)
        case 19: return ("minProperties", number())
        case 20: return ("maxProperties", number())
        case 21: return ("not", schema(depth))
        case 22: return ("if", schema(depth))
        case 23: return ("then", schema(depth))
        case 24: return ("else", schema(depth))
        case 25: return ("prefixItems", schemas(depth))
        case 26: return ("contains", schema(depth))
        case 27: return (choices.pick(["minContains", "maxContains"]), number())
        case 28: return ("unevaluatedProperties", choices.often(128) ? .no : schema(depth))
        case 29: return ("unevaluatedItems", choices.often(128) ? .no : schema(depth))
        case 30: return ("propertyNames", schema(depth))
        case 31: return ("patternProperties", .members([(choices.pick(Self.patterns), schema(depth))]))
        case 32: return ("dependentRequired", .members([(name(), texts())]))
        case 33: return ("dependentSchemas", .members([(name(), schema(depth))]))
        case 34: return ("allOf", schemas(depth))
        case 35: return ("oneOf", schemas(depth))
        case 36: return ("anyOf", schemas(depth))
        case 37:
            return (
                "type",
                choices.often(128) ? types() : .text(choices.pick(["object", "array", "string", "number"]))
            )
        case 38: return (choices.pick(["readOnly", "writeOnly", "deprecated"]), .yes)
        case 39: return ("items", schema(depth))
        case 40: return ("$defs", .members([("a", schema(depth))]))
        case 41: return choices.often(128) ? ("$anchor", .text("anchor")) : ("$dynamicAnchor", .text("node"))
        case 42:
            return choices.often(128) ? ("$dynamicRef", .text("#node")) : ("$id", .text("https://x.test/a"))
        case 43: return ("discriminator", discriminator())
        case 44:
            return choices.pick([
                ("x-swift-name", .text("Named")), ("x-swift-type", .text("Money")),
                ("x-extensible-enum", .list([.text("a"), .text("b")])),
                ("x-enum-varnames", .list([.text("one"), .text("two"), .text("self")])),
                ("x-pattern-fallback", .text("bounded")),
                ("contentEncoding", .text("base64")), ("contentMediaType", .text("application/json")),
                ("x-swift-name", .text("self")), ("description", .text("*/ \" \\( \n")),
                ("title", .text("a\nb")),
            ])
        default: return ("$ref", reference())
        }
    }

    private static let patterns = [
        "^a+$", "a", "^x-", "^[A-Z]{2,30}$", "[", "(?=a)b", "(a)\\1", "^\\p{L}+$", "", "^.{1,4000}$",
        "(a|b)*c", "^$", "\\bword",
    ]

    static func value(_ choices: inout Choices) -> Tree {
        switch choices.index(16) {
        case 0: .text("a")
        case 1: .text("b")
        case 2: .raw("1")
        case 3: .raw("null")
        case 4: .yes
        case 5: .raw("1.0")
        case 6: .raw("-2.5")
        case 7: .list([])
        case 8: .members([])
        case 9: .members([("a", .raw("1"))])
        case 10: .members([("kind", .text("a")), ("id", .text("é"))])
        case 11: .list([.raw("1"), .text("a")])
        case 12: .raw("1e400")
        case 13: .text("2020-01-01")
        case 14: .text(choices.pick(hardNames))
        default: .members([("b", .list([.members([("a", .raw("null"))])]))])
        }
    }
}
