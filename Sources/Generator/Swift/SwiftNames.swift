/// The names that everything of a plan has in generated source: each scope's once, so that nothing clashes,
/// and the same for one contract always.
struct SwiftNames {
    private(set) var types: [[String]] = []
    /// Where types are declared, by their numbers.
    private(set) var scopes: [TypeOrigin.Scope] = []
    /// How deep types are nested. The compiler takes twice as long for each level that one is deeper.
    static let nestingLimit = 8
    private(set) var operations: [OperationNames] = []
    private(set) var groups: [GroupNames] = []
    /// The functions of `Webhooks`.
    private(set) var webhooks: [String] = []
    /// The methods of the authenticator.
    private(set) var schemes: [String] = []
    /// The types of shared responses, by the contract's names.
    private(set) var responses: [String: String] = [:]
    /// The properties of structures, the cases of enumerations and unions, by the types' numbers.
    private(set) var members: [[String]] = []
    /// What was given another name than the contract's, since it was taken.
    private(set) var clashes: [Clash] = []
    private var shadowed: Set<String> = []
    /// What `Hashable` brings into a type.
    private let hashable: [String]
    /// The types of operations by their numbers; those that were left out are not there.
    private var operationTypes: [Int: String] = [:]

    struct OperationNames {
        /// `GetWidget`: the namespace under `Operations`.
        var type: String
        /// `getWidget`.
        var method: String
        var parameters: [String]
    }

    struct GroupNames {
        /// `WidgetsAPI`.
        var type: String
        /// `widgets`: the label in the API's initialiser.
        var label: String
    }

    struct Clash {
        var place: Place
        var text: String
    }

    /// The names that everything generated hangs on; no type within has one of them.
    private static let roots = ["Components", "Operations", "Swift", "AccordRuntime"]

    init(_ plan: APIPlan) {
        hashable = plan.options.hashable ? ["hashValue"] : []
        nameOperations(plan)
        nameResponses(plan)
        noteHeaders(plan)
        nameTypes(plan)
        members = plan.types.map { names(of: $0) }
        var webhookScope = NameScope()
        for webhook in plan.webhooks {
            webhooks.append(
                take(webhook.givenName, Naming.lowerCamel(webhook.id), webhook.place, &webhookScope))
        }
        var scope = NameScope(own: ["challenge", "caller"])
        for scheme in plan.schemes {
            schemes.append(take(scheme.givenName, Naming.lowerCamel(scheme.name), scheme.position, &scope))
        }
        shadowed = Set(types.compactMap(\.last)).union(responses.values).union(operations.map(\.type))
    }

    /// The contract's own name, made one of Swift; where it is taken, another one, which is noted.
    private mutating func take(
        _ given: OptionText?, _ plain: String, _ place: Place?, _ scope: inout NameScope
    ) -> String {
        let wanted = self.given(given) ?? plain
        let name = scope.take(wanted)
        if name != wanted, let place {
            clashes.append(
                Clash(place: place, text: "the name `\(wanted)` is taken in Swift; this is `\(name)`"))
        }
        return name
    }

    /// The name that the contract gives for Swift; one that can't be one is noted.
    private mutating func given(_ name: OptionText?) -> String? {
        guard let name else { return nil }
        if let sound = Naming.given(name) { return sound }
        clashes.append(
            Clash(place: name.position, text: "`\(name.text)` can't be a name in Swift, and is not taken"))
        return nil
    }

    // MARK: - Operations

    private mutating func nameOperations(_ plan: APIPlan) {
        var typeScope = NameScope(own: Self.roots)
        var groupScope = NameScope(own: ["API"])
        var labelScope = NameScope(own: ["authenticator", "renderProblem"])
        for group in plan.groups {
            let base = Naming.upperCamel(group.tag)
            let place = group.operations.first.map { plan.operations[$0].place }
            let type = take(nil, base.hasSuffix("API") ? base : base + "API", place, &groupScope)
            let label = take(nil, Naming.lowerCamel(group.tag), place, &labelScope)
            groups.append(GroupNames(type: type, label: label))
        }
        var methods: [String: NameScope] = [:]
        for operation in plan.operations {
            let name = given(operation.givenName) ?? operation.id
            let type = take(nil, Naming.upperCamel(name), operation.place, &typeScope)
            var scope = methods[operation.tag] ?? NameScope()
            let method = take(nil, Naming.lowerCamel(name), nil, &scope)
            methods[operation.tag] = scope
            operationTypes[operation.number] = type
            operations.append(OperationNames(type: type, method: method, parameters: parameters(operation)))
        }
    }

    /// Each parameter under its bare name if it is alone with it; in a clash the path keeps it.
    private mutating func parameters(_ operation: OperationPlan) -> [String] {
        let plain = operation.parameters.map { parameter in
            given(parameter.givenName) ?? Naming.lowerCamel(parameter.name)
        }
        var scope = NameScope(own: ["body"] + hashable)
        return zip(operation.parameters, plain).map { parameter, name in
            var name = name
            let isShared = plain.filter { $0 == name }.count > 1
            if isShared, parameter.place != .path {
                name = parameter.place.rawValue + name.prefix(1).uppercased() + name.dropFirst()
            }
            return take(nil, name == "body" ? "bodyParameter" : name, parameter.position, &scope)
        }
    }

    /// Tells of headers' names what is told of others; their properties are named where they are printed.
    private mutating func noteHeaders(_ plan: APIPlan) {
        let own = plan.operations.flatMap(\.responses).filter { $0.sharedName == nil }
        for response in plan.sharedResponses + own {
            var scope = ResponsePlan.headerScope
            for header in response.headers {
                _ = take(header.givenName, Naming.lowerCamel(header.name), header.position, &scope)
            }
        }
    }

    private mutating func nameResponses(_ plan: APIPlan) {
        var scope = NameScope(own: Self.roots)
        for response in plan.sharedResponses {
            guard let name = response.sharedName else { continue }
            responses[name] = scope.take(Naming.upperCamel(name))
        }
    }

    // MARK: - Types

    private mutating func nameTypes(_ plan: APIPlan) {
        types = plan.types.map { _ in [] }
        scopes = plan.types.map(\.origin.scope)
        var taken: [TypeOrigin.Scope: NameScope] = [:]
        // Components before what is nested, and before what is made of them.
        let order =
            plan.types.filter { $0.origin.scope == .schemas && !$0.origin.isRequestVariant }
            + plan.types.filter { $0.origin.scope == .schemas && $0.origin.isRequestVariant }
            + plan.types.filter { $0.origin.scope != .schemas }
        var waiting = order
        while !waiting.isEmpty {
            // A nested type's name needs that of the one around it.
            var later: [TypePlan] = []
            for type in waiting {
                guard var path = path(of: type.origin.scope) else {
                    later.append(type)
                    continue
                }
                let outer = outermost(type.origin.scope)
                if let outer {
                    scopes[type.id.index] = scopes[outer.index]
                    path = Array(types[outer.index].dropLast())
                }
                var scope = taken[scopes[type.id.index]] ?? NameScope(own: Self.roots)
                var name = typeName(type.origin, isTaken: scope.has)
                if let outer {
                    name = scope.take((types[outer.index].last ?? "") + (given(type.givenName) ?? name))
                } else {
                    name = take(type.givenName, name, place(of: type), &scope)
                }
                taken[scopes[type.id.index]] = scope
                types[type.id.index] = path + [name]
            }
            if later.count == waiting.count { break }
            waiting = later
        }
    }

    /// The type beside which one of this scope is declared, since it would be nested too deep.
    private func outermost(_ scope: TypeOrigin.Scope) -> TypeID? {
        var outer: TypeID?
        var depth = 0
        var scope = scope
        while case .type(let id) = scope {
            (outer, scope) = (id, scopes[id.index])
            depth += 1
        }
        return depth < Self.nestingLimit ? nil : outer
    }

    private func place(of type: TypePlan) -> Place? { type.place }

    private func typeName(_ origin: TypeOrigin, isTaken: (String) -> Bool) -> String {
        var name = Naming.upperCamel(origin.word)
        if origin.suffix.hasPrefix("|") {
            name += Naming.upperCamel(MediaTypeCases.name(of: String(origin.suffix.dropFirst())))
        } else {
            name += origin.suffix
        }
        guard origin.isRequestVariant else { return name }
        return isTaken(name + "Request") ? name + "InRequest" : name + "Request"
    }

    private func path(of scope: TypeOrigin.Scope) -> [String]? {
        switch scope {
        case .schemas: ["Components", "Schemas"]
        case .response(let name): ["Components", "Responses", responses[name] ?? ""]
        case .input(let number): operationTypes[number].map { ["Operations", $0, "Input"] } ?? []
        case .output(let number, let status):
            operationTypes[number].map { ["Operations", $0, "Output", StatusNames.typeName(status)] } ?? []
        case .type(let id): types[id.index].isEmpty ? nil : types[id.index]
        }
    }

    private mutating func names(of type: TypePlan) -> [String] {
        switch type.kind {
        case .structure(let structure):
            var own = hashable
            if case .kept = structure.additional { own.append("additionalProperties") }
            var scope = NameScope(own: own)
            return structure.properties.map {
                take($0.givenName, Naming.lowerCamel($0.name), $0.place, &scope)
            }
        case .enumeration(let enumeration):
            var scope = NameScope(own: ["allCases", "rawValue"] + (enumeration.isOpen ? ["other"] : []))
            return enumeration.cases.map { take(nil, caseName($0, enumeration.raw), type.place, &scope) }
        case .union(let union):
            var scope = NameScope()
            return union.cases.map { scope.take(Naming.lowerCamel($0.label)) }
        case .alias: return []
        }
    }

    private func caseName(_ value: (value: String, name: String), _ raw: EnumerationPlan.Raw) -> String {
        raw == .integer || Int(value.name) != nil
            ? Naming.caseName(value.name) : Naming.lowerCamel(value.name)
    }

    // MARK: - What is written

    /// What every generated struct and enum conforms to.
    func conformances(_ plan: APIPlan) -> String {
        plan.options.hashable ? "\(standard("Sendable")), \(standard("Hashable"))" : standard("Sendable")
    }

    /// `String`, or `Swift.String` where the contract has a `String` too.
    func standard(_ name: String) -> String { shadowed.contains(name) ? "Swift.\(name)" : name }

    /// `DateTime`, or `AccordRuntime.DateTime` where the contract has one too.
    func runtime(_ name: String) -> String { shadowed.contains(name) ? "AccordRuntime.\(name)" : name }

    /// `Components.Schemas.Widget`.
    func type(_ id: TypeID) -> String { types[id.index].joined(separator: ".") }
}

extension TypePlan {
    /// Where the contract describes it, for messages.
    var place: Place? { node?.position }
}

/// The names of media types in Swift.
enum MediaTypeCases {
    static func name(of mediaType: String) -> String {
        switch mediaType {
        case "application/json": "json"
        case "application/x-www-form-urlencoded": "urlEncodedForm"
        case "multipart/form-data": "multipartForm"
        case "text/plain": "plainText"
        case "application/octet-stream": "binary"
        case "*/*": "any"
        default: Naming.lowerCamel(mediaType)
        }
    }

    /// The cases of a content's enum.
    static func names(of content: ContentPlan) -> [String] {
        var scope = NameScope()
        return content.alternatives.map { scope.take(name(of: $0.mediaType)) }
    }
}
