/// Plans the media types of a request's or response's content.
struct ContentPlanner {
    let schemas: SchemaPlanner
    let references: References
    let direction: SchemaPlanner.Direction

    private var diagnostics: Diagnostics { schemas.diagnostics }

    /// - Parameter path: the name of the content's own type, should it need one.
    func content(_ content: Node, path: [String]) -> ContentPlan? {
        let isUniform = isUniform(content)
        let isOneType = content.members.count == 1 || (isUniform && direction == .request)
        var alternatives: [MediaTypePlan] = []
        var scope = NameScope()
        var shared: ValuePlan?
        for member in content.members {
            ObjectFields.check(member.value, .mediaType, diagnostics)
            let essence = essence(member.name)
            let caseName = caseName(essence)
            let own = isOneType ? path : path.dropLast() + [(path.last ?? "") + Naming.upperCamel(caseName)]
            guard let coding = coding(member, essence) else { continue }
            let value: ValuePlan
            // In a response a text can't be null, whatever its schema is elsewhere.
            let isShared = isUniform && coding != .binary && (coding != .text || direction == .request)
            if isShared, let shared {
                value = shared
                if coding == .text { checkText(value, member) }
            } else {
                value = self.value(member, coding, path: Array(own))
            }
            if isShared { shared = value }
            if !scope.take(caseName) {
                diagnostics.error(member.namePosition, "two media types would be `\(caseName)`")
            }
            alternatives.append(
                MediaTypePlan(
                    mediaType: essence, written: member.name, coding: coding, caseName: caseName, value: value
                ))
        }
        guard !alternatives.isEmpty else { return nil }
        return ContentPlan(
            alternatives: alternatives, unionName: isOneType ? nil : path.last)
    }

    /// Whether all media types have one schema, and so one Swift type.
    private func isUniform(_ content: Node) -> Bool {
        let schemas = content.members.map { $0.value["schema"] }
        guard schemas.allSatisfy({ same($0, schemas.first ?? nil) }) else { return false }
        let octets = content.members.map { isOctets($0.value["schema"], essence($0.name)) }
        let texts = content.members.map { $0.value["schema"] == nil && essence($0.name).hasPrefix("text/") }
        return Set(octets).count < 2 && Set(texts).count < 2
    }

    /// Whether content of this media type is octets in Swift: JSON that says so is, in base64.
    private func isOctets(_ schema: Node?, _ essence: String) -> Bool {
        let schema = schema.map { references.quiet.target($0)?.node ?? $0 }
        if schema?["format"]?.text == "binary" { return true }
        return !essence.hasSuffix("json") && !essence.hasPrefix("text/") && !Self.isForm(essence)
    }

    private static func isForm(_ essence: String) -> Bool {
        essence == "application/x-www-form-urlencoded" || essence == "multipart/form-data"
    }

    /// The type and subtype, in lower case, without parameters (RFC 9110 section 8.3.1).
    private func essence(_ mediaType: String) -> String {
        var essence = mediaType.prefix { $0 != ";" }
        while essence.last == " " { essence.removeLast() }
        return essence.lowercased()
    }

    private func value(_ member: Member, _ coding: MediaTypePlan.Coding, path: [String]) -> ValuePlan {
        switch coding {
        case .binary: return ValuePlan(type: .binary)
        case .text:
            var value =
                member.value["schema"].map { schemas.value($0, direction, path: path) }
                ?? ValuePlan(type: .string)
            if direction == .response { value.isNullable = false }
            checkText(value, member)
            return value
        case .json, .urlencoded, .multipart:
            guard let schema = member.value["schema"] else { return ValuePlan(type: .json) }
            let value = schemas.value(schema, direction, path: path)
            if coding != .json { checkForm(value, schema) }
            return value
        }
    }

    private func coding(_ member: Member, _ name: String) -> MediaTypePlan.Coding? {
        if name.contains("*") {
            diagnostics.error(member.namePosition, "a range of media types is not supported yet")
            return nil
        }
        guard name.contains("/") else {
            diagnostics.error(
                member.namePosition, "`\(member.name)` is not a media type",
                hint: "write a type such as `application/json`")
            return nil
        }
        switch name {
        case "application/x-www-form-urlencoded", "multipart/form-data":
            guard direction == .request else {
                diagnostics.error(member.namePosition, "a form in a response is not supported yet")
                return nil
            }
            return name.hasPrefix("multipart") ? .multipart : .urlencoded
        case _ where name == "application/json" || name.hasSuffix("+json"): return .json
        case _ where name.hasPrefix("text/"): return .text
        default:
            let schema = member.value["schema"].flatMap { references.quiet.target($0)?.node ?? $0 }
            let isText = name == "application/octet-stream" && schema?["type"]?.text == "string"
            if isText || schema == nil || schema?["format"]?.text == "binary"
                || schema?.members.isEmpty == true
            {
                return .binary
            }
            diagnostics.error(
                member.namePosition, "content of type `\(member.name)` is not supported yet",
                hint: "octets of any type are: `schema: {type: string, format: binary}`")
            return nil
        }
    }

    private func checkText(_ value: ValuePlan, _ member: Member) {
        if !value.isScalar { diagnostics.error(member.value, "text content must be a scalar") }
    }

    /// A form's members are texts, arrays of texts, or octets.
    private func checkForm(_ value: ValuePlan, _ schema: Node) {
        guard case .named(let type) = value.type, case .structure(let structure) = type.kind else {
            diagnostics.error(schema, "a form must be an object with properties")
            return
        }
        if case .kept = structure.additional {
            diagnostics.error(
                schema, "a form with `additionalProperties` is not supported yet",
                hint: "describe the form's members under `properties`")
        }
        for property in structure.properties where !property.value.isScalar {
            if case .array(let item) = property.value.type, item.isScalar { continue }
            diagnostics.error(
                schema, "the form's member `\(property.name)` is neither a scalar nor an array of scalars",
                hint: "nested members of forms are not supported yet")
        }
    }

    private func caseName(_ mediaType: String) -> String {
        switch mediaType.lowercased() {
        case "application/json": "json"
        case "application/x-www-form-urlencoded": "urlEncodedForm"
        case "multipart/form-data": "multipartForm"
        case "text/plain": "plainText"
        case "application/octet-stream": "binary"
        case let other: Naming.lowerCamel(other)
        }
    }

    /// Whether two schemas are written alike: then they are one type.
    private func same(_ left: Node?, _ right: Node?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        if left == right { return true }
        guard left.kind == right.kind else { return false }
        switch left.kind {
        case .mapping:
            let members = (left.members, right.members)
            return members.0.count == members.1.count
                && members.0.allSatisfy { same($0.value, right[$0.name]) && right[$0.name] != nil }
        case .sequence:
            return left.items.count == right.items.count
                && zip(left.items, right.items).allSatisfy { same($0, $1) }
        default: return left.text == right.text
        }
    }
}
