/// What a schema's relative references are relative to (JSON Schema core section 8.2): the document, or the
/// schema around it that has an `$id`.
struct SchemaResource {
    /// The absolute URI that `$id` gives; nil for a document, which the loader knows by its file.
    var uri: String?
    var root: Node
}

/// The schemas with an `$id`, and those with an `$anchor`.
struct SchemaResources {
    private var byURI: [String: Node] = [:]
    private var anchors: [Anchor: Node] = [:]
    /// The schemas with a `$dynamicAnchor`, by the root of their resource.
    private(set) var dynamicAnchors: [Node: [String: Node]] = [:]

    private struct Anchor: Hashable {
        var root: Node
        var name: String
    }

    enum Target {
        case found(Node, SchemaResource)
        /// It leads to nothing, and why.
        case missing(String)
        /// It is a matter of files.
        case elsewhere
    }

    /// Notes the names that a schema gives to itself, and returns the resource that it belongs to.
    mutating func note(_ node: Node, in resource: SchemaResource, _ dialect: Dialect) -> SchemaResource {
        guard dialect == .draft202012, node.kind == .mapping else { return resource }
        var own = resource
        if let id = node["$id"]?.string, !id.hasPrefix("#") {
            let uri = URIReference.resolve(id, against: resource.uri ?? "")
            own = SchemaResource(uri: URIReference.withoutFragment(uri), root: node)
            byURI[own.uri ?? ""] = node
        }
        if let name = node["$anchor"]?.string { anchors[Anchor(root: own.root, name: name)] = node }
        if let name = node["$dynamicAnchor"]?.string {
            anchors[Anchor(root: own.root, name: name)] = node
            dynamicAnchors[own.root, default: [:]][name] = node
        }
        return own
    }

    /// The name of a `$dynamicRef` that leads to the `$dynamicAnchor` of its fragment's name, so that another
    /// of that name may count in its place (JSON Schema core section 8.2.3.2).
    func dynamicName(_ target: Node, _ text: String) -> String? {
        let fragment = text.split(separator: "#", omittingEmptySubsequences: false).dropFirst().last ?? ""
        return target["$dynamicAnchor"]?.string.flatMap { $0 == fragment ? $0 : nil }
    }

    func find(_ text: String, from resource: SchemaResource) -> Target {
        let locator = URIReference.withoutFragment(text)
        let fragment = String(text.dropFirst(locator.count + 1))
        var resource = resource
        if !locator.isEmpty {
            let uri = URIReference.resolve(locator, against: resource.uri ?? "")
            guard let root = byURI[uri] else {
                if resource.uri == nil { return .elsewhere }
                return .missing(
                    "`\(text)` is no schema of this contract: nothing has the `$id` `\(uri)`, and other documents are not fetched"
                )
            }
            resource = SchemaResource(uri: uri, root: root)
        }
        if fragment.isEmpty { return .found(resource.root, resource) }
        if fragment.hasPrefix("/") {
            if resource.uri == nil { return .elsewhere }
            guard let pointer = JSONPointer.percentDecoded(fragment),
                let tokens = JSONPointer.tokens(pointer),
                let node = resource.root.descendant(tokens)
            else { return .missing("`\(text)` does not exist in this document") }
            return .found(node, resource)
        }
        guard let node = anchors[Anchor(root: resource.root, name: fragment)] else {
            return .missing("the `$ref` `\(text)` leads nowhere: nothing has the `$anchor` `\(fragment)`")
        }
        return .found(node, resource)
    }
}

extension Node {
    /// What a JSON Pointer's tokens lead to from here.
    func descendant(_ tokens: [String]) -> Node? {
        var node = self
        for token in tokens {
            if node.kind == .sequence {
                let items = node.items
                guard let index = Int(token), items.indices.contains(index) else { return nil }
                node = items[index]
            } else {
                guard let next = node[token] else { return nil }
                node = next
            }
        }
        return node
    }
}

/// The resolution of URI references (RFC 3986 section 5), as far as identifiers need it.
enum URIReference {
    static func withoutFragment(_ text: String) -> String { String(text.prefix { $0 != "#" }) }

    static func resolve(_ reference: String, against base: String) -> String {
        if scheme(reference) != nil || base.isEmpty { return reference }
        guard let scheme = scheme(base) else { return merged(reference, base) }
        let rest = base.dropFirst(scheme.count)
        guard rest.hasPrefix("//") else { return reference.isEmpty ? base : reference }
        let authority = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let head = scheme + "//" + authority
        if reference.hasPrefix("//") { return scheme + reference }
        let path = String(rest.dropFirst(2 + authority.count))
        return head + merged(reference, path.isEmpty ? "/" : path)
    }

    private static func scheme(_ text: String) -> String? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let name = text[..<colon]
        guard let first = name.first, first.isLetter, first.isASCII,
            name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
        else { return nil }
        return String(text[...colon])
    }

    private static func merged(_ reference: String, _ path: String) -> String {
        if reference.isEmpty { return path }
        if reference.hasPrefix("/") { return withoutDots(reference) }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return withoutDots(folder + reference)
    }

    private static func withoutDots(_ path: String) -> String {
        var parts: [Substring] = []
        let given = path.split(separator: "/", omittingEmptySubsequences: false)
        for part in given {
            if part == ".." {
                if parts.count > 1 { parts.removeLast() }
            } else if part != "." {
                parts.append(part)
            }
        }
        // A folder stays one.
        if let last = given.last, [".", ".."].contains(last) { parts.append("") }
        return parts.joined(separator: "/")
    }
}
