/// Tells of options that name what the contract doesn't have.
struct OptionCheck {
    let schemas: SchemaTable

    private var options: GeneratorOptions { schemas.options }
    private var diagnostics: Diagnostics { schemas.diagnostics }

    func check(_ operations: [DescribedOperation]) {
        check([options.include.tags, options.exclude.tags], "tag", operations.flatMap(\.tags))
        check([options.include.paths, options.exclude.paths], "path", operations.map(\.path))
        check([options.include.operationIds, options.exclude.operationIds], "id", operations.map(\.id))
        checkFormats()
        checkNames()
    }

    private func check(_ lists: [[Wildcard]], _ kind: String, _ texts: [String]) {
        let texts = Set(texts)
        for wildcard in lists.joined() where !texts.contains(where: wildcard.matches) {
            diagnostics.warning(
                wildcard, "no operation has the \(kind) `\(wildcard.text)`",
                hint: Similarity.hint(wildcard.text, among: texts))
        }
    }

    private func checkFormats() {
        let given = options.types.merging(options.formats) { first, _ in first }
        if given.isEmpty { return }
        let formats = Set(schemas.schemas.compactMap(\.text.format?.text))
        for (format, option) in given where !formats.contains(format) {
            diagnostics.warning(
                option, "no schema has the format `\(format)`",
                hint: Similarity.hint(format, among: formats))
        }
    }

    private func checkNames() {
        for (name, option) in options.names {
            let hint: String?
            if name.hasPrefix("#/") || name.hasPrefix("/") {
                switch target(name) {
                case .success(let node) where canBeNamed(node): continue
                case .success: hint = nil
                case .failure(let problem): hint = problem.hint
                }
            } else {
                let components = schemas.componentNames
                if components.contains(name) { continue }
                hint = Similarity.hint(name, among: components)
            }
            diagnostics.warning(
                option, "`\(name)` is no schema, operation, parameter, header or security scheme", hint: hint)
        }
    }

    /// What a pointer leads to in one of the contract's files.
    private func target(_ pointer: String) -> Result<Node, ReferenceProblem> {
        let fragment = JSONPointer.fragment(pointer.hasPrefix("#") ? String(pointer.dropFirst()) : pointer)
        let found = schemas.references.files.roots.map { root in
            schemas.references.probe { $0.find(fragment, root)?.node }
        }
        let own: Result<Node, ReferenceProblem> = found[0]
        return found.first { if case .success(let node) = $0 { canBeNamed(node) } else { false } } ?? own
    }

    private func canBeNamed(_ node: Node) -> Bool {
        let kinds: [OpenAPIObject.Content] = [
            .object(.operation), .object(.parameter), .object(.header), .object(.securityScheme),
        ]
        return schemas.isRead(node) || schemas.places[node].contains(where: kinds.contains)
    }
}

extension SchemaTable {
    /// The names of the schemas under `components`.
    fileprivate var componentNames: Set<String> {
        Set((document["components"]?["schemas"]?.members ?? []).map(\.name))
    }
}
