import Testing

@testable import Generator

@Suite("Names in Swift")
struct NameTests {
    @Test(
        "a name becomes one of Swift's in camel case",
        arguments: [
            ("public_id", "publicId", "PublicId"), ("X-Handler", "xHandler", "XHandler"),
            ("URL", "url", "URL"),
            ("URLPath", "urlPath", "URLPath"), ("userID", "userID", "UserID"), ("2fa", "_2fa", "_2fa"),
            ("a.b c", "aBC", "ABC"), ("ÄrgerÜber", "ärgerÜber", "ÄrgerÜber"), ("naïve", "naïve", "Naïve"),
            ("self", "self_", "Self_"), ("Type", "type", "Type_"), ("init", "init_", "Init"),
            ("default", "default", "Default"), ("", "empty", "Empty"), ("_", "symbol5F", "Symbol5F"),
            ("$", "symbol24", "Symbol24"), ("🐈", "symbol1F408", "Symbol1F408"), ("🐈cat", "cat", "Cat"),
            ("日本", "日本", "日本"), ("٣", "symbol663", "Symbol663"), ("a\u{0}b", "aB", "AB"),
        ])
    func camelCase(name: String, lower: String, upper: String) {
        #expect(Naming.lowerCamel(name) == lower)
        #expect(Naming.upperCamel(name) == upper)
    }

    @Test("numbers are values")
    func numbers() {
        #expect(Naming.caseName("404") == "value404")
        #expect(Naming.caseName("-1") == "valueMinus1")
        #expect(Naming.caseName("01") == "value1")
    }

    @Test(
        "a given name is taken if it is one in Swift",
        arguments: [
            ("aB", true), ("class", true), ("_a", true), ("_", false), ("1a", false), ("a-b", false),
            ("self", false),
            ("Type", false), ("", false), ("a b", false), ("`a`", false), ("ä", true), ("🐈", false),
        ])
    func given(name: String, isTaken: Bool) {
        let given = OptionText(text: name, position: Place(file: "a.yaml", line: 1, column: 1))
        #expect((Naming.given(given) == name) == isTaken)
    }

    @Test("a name that is taken gets the next number that is free")
    func scopes() {
        var scope = NameScope(own: ["body"])
        #expect(["a", "a2", "a", "a", "body"].map { scope.take($0) } == ["a", "a2", "a3", "a4", "body2"])
    }

    // MARK: - Of a whole contract

    private func names(_ contract: String) throws -> (names: SwiftNames, said: [String]) {
        let planned = planned("openapi: 3.1.0\ninfo: {title: T, version: '1'}\n" + contract)
        return (try #require(planned.names), planned.diagnostics.said)
    }

    @Test("clashes of types, members and operations are made unique and told")
    func clashes() throws {
        let (names, said) = try names(
            """
            paths:
              /a: {get: {operationId: not-found, responses: &r {default: {description: D}}}}
              /b: {get: {operationId: NotFound, responses: *r}}
            components:
              schemas:
                a-b: {type: object, properties: {x: {}, X: {}}}
                a_b: {type: object, properties: {x: {}}}
            """)
        #expect(names.operations.map(\.method) == ["notFound", "notFound2"])
        #expect(names.types.map { $0.last } == ["AB", "AB2"])
        #expect(names.members.first == ["x", "x2"])
        #expect(
            said == [
                "warning: the name `NotFound` is taken in Swift; this is `NotFound2`",
                "warning: the name `x` is taken in Swift; this is `x2`",
                "warning: the name `AB` is taken in Swift; this is `AB2`",
            ])
    }

    @Test("types for requests have a name of their own, whatever else has that")
    func requestTypes() throws {
        let (names, _) = try names(
            """
            paths:
              /a:
                post:
                  operationId: a
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
                  responses: {default: {description: D}}
            components:
              schemas:
                A: {type: object, properties: {id: {type: integer, readOnly: true}}}
                ARequest: {type: object, properties: {b: {}}}
            """)
        #expect(names.types.map { $0.last } == ["A", "ARequest", "AInRequest"])
    }

    @Test("what a contract calls as the generated code's own roots is called otherwise")
    func roots() throws {
        let (names, _) = try names(
            """
            paths: {/a: {get: {operationId: operations, responses: {default: {description: D}}}}}
            components: {schemas: {Swift: {type: object, properties: {a: {}}}, Components: {type: string, enum: [a]}}}
            """)
        #expect(names.operations.map(\.type) == ["Operations2"])
        #expect(names.types.map { $0.last } == ["Swift2", "Components2"])
    }

    @Test("the types of the library are written whole where a schema has their name")
    func shadowing() throws {
        let (names, _) = try names(
            "paths: {}\ncomponents: {schemas: {String: {type: object, properties: {a: {}}}, Box: {type: string}}}"
        )
        #expect(names.standard("String") == "Swift.String" && names.standard("Int") == "Int")
        #expect(names.runtime("Box") == "AccordRuntime.Box" && names.runtime("DateTime") == "DateTime")
    }
}
