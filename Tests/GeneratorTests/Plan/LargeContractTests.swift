import Testing

@testable import Generator

@Suite("Large contracts")
struct LargeContractTests {
    private func sources(_ text: String) throws -> (contract: PlannedContract, seconds: Double) {
        let start = ProcessorTime.now
        let contract = planned(text)
        _ = try #require(contract.sources, "\(contract.diagnostics.printed().prefix(1000))")
        return (contract, ProcessorTime.now - start)
    }

    @Test("4,000 schemas take seconds")
    func schemas() throws {
        let lines = (0..<4000).map { index in
            "S\(index): {type: object, required: [id], properties: {id: {type: string, maxLength: \(index + 1)}, "
                + "next: {$ref: '#/components/schemas/S\((index + 1) % 4000)'}, "
                + "all: {type: array, items: {$ref: '#/components/schemas/S\((index * 7) % 4000)'}}}}"
        }
        let (contract, seconds) = try sources(contract(ofSchemas: lines.joined(separator: "\n")))
        #expect(contract.plan?.types.count == 4000)
        #expect(seconds < 10)
    }

    @Test("what a chain of `allOf` merges is looked at once for each member")
    func merged() throws {
        let chain = (0..<150).map {
            "S\($0): {allOf: [{$ref: '#/components/schemas/S\($0 + 1)'}], properties: {p\($0): {type: string}}}\n"
        }
        let end = "S150: {type: object, properties: {a: {type: string}}}"
        let seconds = try sources(contract(ofSchemas: chain.joined() + end)).seconds
        #expect(seconds < 1, "\(seconds)")
    }

    @Test("3,000 cases of a union take seconds, and 1,000 that have to be tried", arguments: [true, false])
    func unions(hasDiscriminator: Bool) throws {
        let numbers = 0..<(hasDiscriminator ? 3000 : 1000)
        let branches = numbers.map { "{$ref: '#/components/schemas/C\($0)'}" }.joined(separator: ", ")
        let discriminator = hasDiscriminator ? ", discriminator: {propertyName: kind}" : ""
        let cases = numbers.map { index in
            "C\(index): {type: object, required: [kind], properties: {kind: {const: k\(index)}, n: {type: integer}}}"
        }
        let text = "U: {oneOf: [\(branches)]\(discriminator)}\n" + cases.joined(separator: "\n")
        #expect(try sources(contract(ofSchemas: text)).seconds < 10)
    }

    @Test("the mapping of a discriminator is looked through once")
    func mapping() throws {
        let numbers = 0..<250
        let branches = numbers.map { "{$ref: '#/components/schemas/C\($0)'}" }.joined(separator: ", ")
        let mapping = numbers.map { "k\($0): '#/components/schemas/C\($0)'" }.joined(separator: ", ")
        let cases = numbers.map {
            "C\($0): {type: object, required: [kind], properties: {kind: {type: string}}}\n"
        }
        let union = "U: {oneOf: [\(branches)], discriminator: {propertyName: kind, mapping: {\(mapping)}}}\n"
        let seconds = try sources(contract(ofSchemas: union + cases.joined())).seconds
        #expect(seconds < 0.4, "\(seconds)")
    }

    @Test("types inside each other go no deeper than the compiler likes, and have names of their own")
    func nesting() throws {
        let text = (0..<60).reduce("{type: string}") { inner, _ in
            "{type: object, properties: {a: \(inner)}}"
        }
        let sources = try #require(planned(contract(ofSchemas: "X: \(text)")).sources)
        let declared = sources.flatMap { $0.text.split(separator: "\n") }
            .filter { $0.hasPrefix("extension Components.Schemas.") }
        let deepest = declared.map { $0.split(separator: ".").count }.max()
        #expect(deepest == 10)
        #expect(declared.contains { $0.hasPrefix("extension Components.Schemas.XAPayload.APayload ") })
    }

    @Test("the values of an enumeration are looked at once each")
    func enumeration() throws {
        let values = (0..<8000).map { "v\($0)" }.joined(separator: ", ")
        let seconds = try sources(contract(ofSchemas: "E: {type: string, enum: [\(values)]}")).seconds
        #expect(seconds < 2, "\(seconds)")
    }

    @Test("unions that only add rules are rules, however many there are", arguments: ["anyOf", "oneOf"])
    func rules(keyword: String) throws {
        let unions = (0..<200).map { "{\(keyword): [{required: [a\($0)]}, {required: [b\($0)]}]}" }
        let all = "type: object, allOf: [\(unions.joined(separator: ", "))]"
        let members = (0..<200).map { "a\($0): {type: string}, b\($0): {type: string}" }
        let (contract, seconds) = try sources(
            contract(
                ofSchemas: "X: {\(all), properties: {\(members.joined(separator: ", "))}}\nY: {\(all)}"))
        #expect(contract.plan?.types.count == 2)
        #expect(seconds < 2, "\(seconds)")
    }

    @Test("unions inside each other, each beside one of rules, are types each once")
    func nestedUnions() throws {
        let text = (0..<14).reduce("{type: object, properties: {z: {type: string}}}") { inner, index in
            "{oneOf: [\(inner), {type: object, required: [p\(index)], properties: {p\(index): {type: integer}}}], "
                + "anyOf: [{required: [a]}, {required: [b]}]}"
        }
        let (contract, seconds) = try sources(contract(ofSchemas: "X: \(text)"))
        #expect(contract.plan?.types.count ?? 0 < 60)
        #expect(seconds < 1, "\(seconds)")
    }

    @Test("branches that multiply beyond what may be types are matched", arguments: [7, 14, 100])
    func product(count: Int) throws {
        let unions = (0..<count).map { number in
            let branches = ["a", "b"].map {
                "{type: object, required: [\($0)\(number)], properties: {\($0)\(number): {type: string}}}"
            }
            return "{oneOf: [\(branches.joined(separator: ", "))]}"
        }
        let (contract, seconds) = try sources(
            contract(ofSchemas: "X: {allOf: [\(unions.joined(separator: ", "))]}"))
        #expect(contract.plan?.types.count == 1)
        #expect(contract.diagnostics.said.filter { $0.contains("combine to more types") }.count == 1)
        #expect(seconds < 2, "\(seconds)")
    }

    @Test("shared branches with unions of their own multiply no further")
    func sharedBranches() throws {
        let lines = (0..<30).map { index in
            let branches = ["A", "B"].map { "{$ref: '#/components/schemas/\($0)\(index)'}" }
            let types = ["A", "B"].map {
                "\($0)\(index): {type: object, properties: {\($0)\(index): {type: string}}, "
                    + "allOf: [{$ref: '#/components/schemas/S\(index + 1)'}]}\n"
            }
            return "S\(index): {oneOf: [\(branches.joined(separator: ", "))]}\n" + types.joined()
        }
        let seconds = try sources(contract(ofSchemas: lines.joined() + "S30: {type: object}")).seconds
        #expect(seconds < 5, "\(seconds)")
    }

    @Test("800 operations take seconds")
    func operations() throws {
        let paths = (0..<800).map { index in
            "  /p\(index)/{id}: {get: {operationId: o\(index), tags: [t\(index % 20)], parameters: "
                + "[{name: id, in: path, required: true, schema: {type: string}}], responses: "
                + "{'200': {description: D, content: {application/json: {schema: {type: object, "
                + "properties: {a\(index): {type: string}}}}}}, 4XX: {description: E}}}}\n"
        }
        let (contract, seconds) = try sources(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n" + paths.joined())
        #expect(contract.plan?.operations.count == 800 && contract.plan?.groups.count == 20)
        #expect(seconds < 10)
    }
}
