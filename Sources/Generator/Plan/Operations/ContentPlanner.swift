/// Plans the media types of a request's or response's content.
struct ContentPlanner {
    let schemas: SchemaPlanner
    let references: References
    let direction: Direction

    private var diagnostics: Diagnostics { schemas.diagnostics }

    /// - Parameter origin: what the content's own type is called, should it need one.
    func content(_ content: Node, _ origin: TypeOrigin, _ issues: inout [Int]) -> ContentPlan? {
        let entries = understood(content)
        let isShared = Set(entries.map { schemaText($0) }).count == 1
        var known: Set<String> = []
        var alternatives: [MediaTypePlan] = []
        for entry in entries {
            checkEncoding(entry, &issues)
            guard known.insert(entry.mediaType).inserted else {
                diagnostics.warning(
                    entry.member.namePosition, "`\(entry.mediaType)` is listed twice; the first counts")
                continue
            }
            var own = origin
            if entries.count > 1 { own.suffix = isShared ? "Payload" : "|" + entry.mediaType }
            if isShared, direction == .request { own = origin }
            let value = value(entry, isShared ? entries[0] : entry, own, &issues)
            alternatives.append(
                MediaTypePlan(
                    mediaType: entry.mediaType, written: entry.written, position: entry.member.namePosition,
                    coding: entry.coding, value: value,
                    matcher: matcher(entry)))
        }
        guard !alternatives.isEmpty else { return nil }
        let isOneType = alternatives.dropFirst().allSatisfy {
            $0.value.shape == alternatives[0].value.shape
                && $0.value.isNullable == alternatives[0].value.isNullable
        }
        return ContentPlan(
            alternatives: alternatives,
            isUnion: alternatives.count > 1 && !(isOneType && direction == .request))
    }

    /// A parameter or a header has one of the two.
    static func checkSchema(beside node: Node, _ diagnostics: Diagnostics) {
        guard node["schema"] != nil, let content = node.member("content") else { return }
        diagnostics.warning(
            content.namePosition, "`content` beside `schema` is ignored", hint: "remove one of the two")
    }

    private struct Entry {
        var member: Member
        /// The Media Type Object, at the end of a reference.
        var node: Node
        var mediaType: String
        var written: String
        var coding: MediaTypePlan.Coding
    }

    /// The media types with their codings. One that can't be read beside others that can is left out; alone
    /// it is octets.
    private func understood(_ content: Node) -> [Entry] {
        var entries: [Entry] = []
        var octets: [Entry] = []
        for member in content.members {
            let essence = MediaTypeName.essence(member.name)
            let node = references.quiet.target(member.value)?.node ?? member.value
            guard essence.contains("/") else {
                diagnostics.warning(
                    member.namePosition, "`\(member.name)` is not a media type, and is left out",
                    hint: "write a type such as `application/json`")
                continue
            }
            var entry = Entry(
                member: member, node: node, mediaType: essence, written: member.name, coding: .binary)
            if let coding = coding(essence, node["schema"]) {
                entry.coding = coding
                if essence.contains("*"), direction == .response {
                    entry.mediaType = concrete(coding)
                    entry.written = entry.mediaType
                }
                entries.append(entry)
            } else {
                octets.append(entry)
            }
        }
        for entry in octets where !entries.isEmpty {
            diagnostics.warning(
                entry.member.namePosition,
                "content of type `\(entry.written)` can't be described by a schema here, and is left out",
                hint: "octets are: `schema: {type: string, format: binary}`")
        }
        return entries.isEmpty ? octets : entries
    }

    /// What a response of a range of media types is sent as.
    private func concrete(_ coding: MediaTypePlan.Coding) -> String {
        switch coding {
        case .json: "application/json"
        case .text: "text/plain"
        case .urlencoded: "application/x-www-form-urlencoded"
        case .multipart, .binary: "application/octet-stream"
        }
    }

    /// How content of a type is read; nil for one that has a schema which nothing here can read it by.
    private func coding(_ essence: String, _ schema: Node?) -> MediaTypePlan.Coding? {
        let types: TypeSet = schema.map { self.types(of: $0) } ?? .all
        let isBinary = schema.map(isOctets) ?? false
        switch essence {
        case "application/json": return .json
        case _ where isBinary && essence != "application/json": return .binary
        case "application/x-www-form-urlencoded": return .urlencoded
        case "multipart/form-data": return direction == .request ? .multipart : .binary
        case _ where essence.hasSuffix("+json"): return .json
        case "application/x-ndjson", "application/jsonl", "application/json-seq", "text/event-stream":
            return .binary
        case _ where schema == nil && !essence.hasPrefix("text/"): return .binary
        case _ where essence.contains("*") && essence != "text/*":
            return types.isDisjoint(with: .string) ? .json : .binary
        case _ where essence.hasPrefix("text/"):
            return types.isSubset(of: [.string, .integer, .fraction, .boolean, .null]) || schema == nil
                ? .text : nil
        default: return types.contains(.string) ? .binary : nil
        }
    }

    private func types(of schema: Node) -> TypeSet {
        let id = schemas.table.id(of: schema)
        return schemas.possibleTypes(schemas.table.layers(of: [id]))
    }

    private func isOctets(_ schema: Node) -> Bool {
        let layers = schemas.table.closure(of: [schemas.table.id(of: schema)])
        return layers.contains { schemas.table[$0].text.format?.text == "binary" }
    }

    private func value(
        _ entry: Entry, _ shared: Entry, _ origin: TypeOrigin, _ issues: inout [Int]
    ) -> ValuePlan {
        let schema = shared.node["schema"]
        switch entry.coding {
        case .binary: return ValuePlan(shape: .binary)
        case .text:
            var value = schema.map { self.value($0, origin) } ?? ValuePlan(shape: .string)
            // A text can't be null.
            value.isNullable = false
            return value
        case .json: return schema.map { self.value($0, origin) } ?? .any
        case .urlencoded, .multipart:
            guard let schema else { return ValuePlan(shape: .map(.any)) }
            return self.value(schema, origin)
        }
    }

    /// How members of a form are written, where it is not as they are read: by names with brackets, one for
    /// each element.
    private func checkEncoding(_ entry: Entry, _ issues: inout [Int]) {
        for member in entry.node["encoding"]?.members ?? [] {
            let (style, isExploded) = (member.value["style"], member.value["explode"]?.boolean)
            if entry.coding == .urlencoded,
                isExploded == false || !["form", "deepObject", nil].contains(style?.text)
            {
                issues.append(
                    schemas.context.refuse(
                        member.namePosition, "the encoding of `\(member.name)` is not supported",
                        "leave it out, or write `style: deepObject` or `explode: true`"))
            }
            if let type = member.value["contentType"], entry.coding == .multipart,
                !["application/json", "text/plain", "application/octet-stream"].contains(type.text)
            {
                diagnostics.warning(type, "the media type of a part is not checked against `\(type.text)`")
            }
            if let headers = member.value.member("headers") {
                diagnostics.warning(headers.namePosition, "headers of parts are not read")
            }
        }
    }

    private func matcher(_ entry: Entry) -> MatcherID? {
        guard direction == .response, entry.coding == .json, let schema = entry.node["schema"] else {
            return nil
        }
        return schemas.matchers.matcher(of: schemas.table.id(of: schema), .response)
    }

    private func value(_ schema: Node, _ origin: TypeOrigin) -> ValuePlan {
        schemas.value([schemas.table.id(of: schema)], direction, origin)
    }

    /// Schemas that are written alike are one.
    private func schemaText(_ entry: Entry) -> String {
        guard entry.coding != .binary, let schema = entry.node["schema"] else {
            return entry.coding == .binary ? "octets" : ""
        }
        return schema.canonicalJSON
    }
}
