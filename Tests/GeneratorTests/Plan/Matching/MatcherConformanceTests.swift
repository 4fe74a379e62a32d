import Foundation
import Testing

@testable import Generator

/// The JSON Schema test suite, judged by the plan itself: nothing is printed or compiled. Generated code is judged
/// by `Tests/Conformance`.
@Suite(
    "Plans of matchers and the JSON Schema test suite", .needsShared("corpora/json-schema-test-suite/tests"))
struct MatcherConformanceTests {
    @Test("verdicts are the suite's, but for what can't be judged before there is a server")
    func draft202012() throws {
        let result = try Self.judge("draft2020-12", version: "3.1.0") { schema in
            // The references of a schema are to itself.
            guard var object = schema as? [String: Any], object["$id"] == nil else { return schema }
            object["$id"] = "https://example.com/schema"
            return object
        }
        #expect(result.wrong.isEmpty, "\(result.wrong.joined(separator: "\n"))")
        #expect(result.judged > 650, "\(result.judged)")
    }

    @Test("schemas of draft 4 that OpenAPI 3.0 has too are judged as it says")
    func draft4() throws {
        let result = try Self.judge("draft4", version: "3.0.3") { schema in
            Self.keywords(of: schema).isSubset(of: Self.keywords30) ? schema : nil
        }
        #expect(result.wrong.isEmpty, "\(result.wrong.sorted().joined(separator: "\n"))")
        #expect(result.judged > 280, "\(result.judged)")
    }

    // MARK: - Judging

    private static func judge(
        _ draft: String, version: String, _ translate: (Any) -> Any?
    ) throws -> (judged: Int, wrong: [String]) {
        let folder = SharedFiles.root.appendingPathComponent("corpora/json-schema-test-suite/tests/\(draft)")
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        var (judged, wrong) = (0, [String]())
        // Formats are checked by the runtime.
        for path in paths.sorted() where path.hasSuffix(".json") && !path.hasPrefix("optional/format") {
            let data = try Data(contentsOf: folder.appendingPathComponent(path))
            let groups = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
            for group in groups {
                let name = "\(path) › \(group["description"] as? String ?? "")"
                guard let schema = group["schema"].flatMap(translate), !Self.left.contains(path) else {
                    continue
                }
                let tests = try #require(group["tests"] as? [[String: Any]])
                guard let verdicts = try verdicts(schema, tests.map { $0["data"] ?? NSNull() }, version)
                else {
                    continue
                }
                for (test, verdict) in zip(tests, verdicts) {
                    judged += 1
                    let description = "\(name) › \(test["description"] as? String ?? "")"
                    if verdict != (test["valid"] as? Bool), decisions[description] == nil {
                        wrong.append(description)
                    }
                }
            }
        }
        return (judged, wrong)
    }

    /// nil where the schema can't be honoured, or needs what only the runtime judges.
    private static func verdicts(_ schema: Any, _ values: [Any], _ version: String) throws -> [Bool]? {
        let whole: [String: Any] = [
            "openapi": version, "components": ["schemas": ["S": schema]], "x": values,
        ]
        let bytes = try JSONSerialization.data(withJSONObject: whole)
        let (root, diagnostics) = read([UInt8](bytes), as: "a.json")
        guard let document = root else { return nil }
        let table = SchemaTable(
            document: document, references: References(document: document, diagnostics: diagnostics),
            dialect: version.hasPrefix("3.0") ? .openAPI30 : .draft202012, diagnostics: diagnostics)
        let id = table.id(of: try #require(document["components"]?["schemas"]?["S"]))
        table.complete()
        let matchers = MatcherTable(table, ValueContext(table))
        _ = matchers.certain(id, nil)
        matchers.complete()
        let isJudged = matchers.matchers.allSatisfy { matcher in
            matcher.issues.isEmpty && !matcher.assertions.contains(where: \.isUnevaluated)
        }
        return isJudged ? document["x"]?.items.map { matchers.accepts($0, id, nil) } : nil
    }

    private static let left: Set<String> = [
        "dynamicRef.json", "vocabulary.json", "refRemote.json", "format.json",
    ]

    /// Verdicts that differ on purpose.
    private static let decisions = [
        "optional/zeroTerminatedFloats.json › some languages do not distinguish between different types of numeric value › a float is not an integer even without fractional part":
            "1.0 is an integer in OpenAPI 3.0, too, as in every later draft"
    ]

    // MARK: - OpenAPI 3.0

    private static let keywords30 = Set(
        SchemaKeyword.all.filter { $0.value.isIn30 }.keys
    ).union(["$schema"]).subtracting(["nullable", "discriminator"])

    /// The keywords of a schema and of those in it; something that is none of 3.0 for what 3.0 has not.
    private static func keywords(of schema: Any) -> Set<String> {
        guard let object = schema as? [String: Any] else { return [] }
        var found = Set(object.keys)
        if object["type"] is [Any] || object["type"] as? String == "null" || object["$ref"] != nil {
            found.insert("(none)")
        }
        for (name, value) in object {
            switch name {
            case "properties": found.formUnion((value as? [String: Any] ?? [:]).values.flatMap(keywords))
            case "allOf", "anyOf", "oneOf": found.formUnion((value as? [Any] ?? []).flatMap(keywords))
            case "items" where value is [Any]: found.insert("(none)")
            case "items", "not", "additionalProperties": found.formUnion(keywords(of: value))
            default: break
            }
        }
        return found
    }
}

extension Assertion {
    fileprivate var isUnevaluated: Bool {
        switch self {
        case .array(let array): array.unevaluated != nil
        case .object(let object): object.unevaluated != nil
        case .string(.format), .string(.ownFormat): true
        default: false
        }
    }
}
