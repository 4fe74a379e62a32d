/// Finds the route for a method and a path: a tree of path segments, built once.
///
/// A literal segment goes before a template expression, whatever the order in the table; when
/// the literal leads nowhere, the expression is tried. Literals are compared after percent
/// decoding (RFC 3986 section 6.2.2.2), so `/widget%73` is `/widgets`; an encoded slash never
/// separates segments.
public struct Router: Sendable {
    /// The table, in the order of the operations.
    public let routes: [Route]
    private var nodes: [Node] = [Node()]

    private struct Node: Sendable {
        var literals: [(segment: [UInt8], node: Int)] = []
        var expression: Int?
        var routes: [(method: HTTPMethod, route: Int)] = []
    }

    /// A router for these routes.
    public init(_ routes: [Route]) {
        self.routes = routes
        for (index, route) in routes.enumerated() {
            let node = insert(
                route.template.utf8.split(separator: slash, omittingEmptySubsequences: false).dropFirst())
            nodes[node].routes.append((route.method, index))
        }
    }

    /// The route for this method and target.
    public func match(_ method: HTTPMethod, _ target: RequestTarget) -> RouteMatch {
        guard target.pathEnd > 0, target.bytes[0] == slash else { return .notFound }
        guard PathEscapes.areSound(target.path) else { return .malformed }
        var captures = PathCaptures()
        if let node = find(target.bytes, from: 1, to: target.pathEnd, at: 0, &captures) {
            return match(method, nodes[node], captures)
        }
        return redirect(target)
    }

    /// The methods that the path of this target allows, HEAD and OPTIONS included; empty when no
    /// route has the path.
    public func allowedMethods(_ target: RequestTarget) -> [HTTPMethod] {
        var captures = PathCaptures()
        guard target.pathEnd > 0, target.bytes[0] == slash,
            let node = find(target.bytes, from: 1, to: target.pathEnd, at: 0, &captures)
        else { return [] }
        return allowed(nodes[node])
    }

    private func match(_ method: HTTPMethod, _ node: Node, _ captures: PathCaptures) -> RouteMatch {
        if let found = node.routes.first(where: { $0.method == method }) {
            return .route(found.route, captures)
        }
        if method == .head, let found = node.routes.first(where: { $0.method == .get }) {
            return .route(found.route, captures)
        }
        return .methodNotAllowed(allowed: allowed(node))
    }

    private func allowed(_ node: Node) -> [HTTPMethod] {
        var methods = node.routes.map(\.method)
        if methods.contains(.get), !methods.contains(.head) { methods.append(.head) }
        if !methods.contains(.options) { methods.append(.options) }
        return methods.sorted { $0.token < $1.token }
    }

    /// A redirect to the path with a slash less or more, if that is a route's. It never begins with two
    /// slashes: a client reads those as another host's address (RFC 3986 section 4.2).
    private func redirect(_ target: RequestTarget) -> RouteMatch {
        var captures = PathCaptures()
        let end = target.pathEnd
        guard end > 1, end == 2 || target.bytes[1] != slash else { return .notFound }
        if end > 1, target.bytes[end - 1] == slash {
            let shorter = find(target.bytes, from: 1, to: end - 1, at: 0, &captures)
            return shorter == nil ? .notFound : .redirect(path: target.bytes[..<(end - 1)], addsSlash: false)
        }
        let longer = find(Array(target.path) + [slash], from: 1, to: end + 1, at: 0, &captures)
        return longer == nil ? .notFound : .redirect(path: target.path, addsSlash: true)
    }
}

private let slash = UInt8(ascii: "/")

extension Router {
    private mutating func insert(_ segments: some Sequence<Substring.UTF8View.SubSequence>) -> Int {
        var node = 0
        for segment in segments {
            let bytes = Array(segment)
            let isExpression = bytes.first == UInt8(ascii: "{")
            let known =
                isExpression
                ? nodes[node].expression : nodes[node].literals.first { $0.segment == bytes }?.node
            if let known {
                node = known
                continue
            }
            nodes.append(Node())
            let added = nodes.count - 1
            if isExpression {
                nodes[node].expression = added
            } else {
                nodes[node].literals.append((bytes, added))
            }
            node = added
        }
        return node
    }

    /// The node with routes that the segments from `start` lead to, or nil.
    private func find(
        _ bytes: [UInt8], from start: Int, to end: Int, at index: Int, _ captures: inout PathCaptures
    ) -> Int? {
        var segmentEnd = start
        while segmentEnd < end, bytes[segmentEnd] != slash { segmentEnd += 1 }
        for (segment, next) in nodes[index].literals
        where PathEscapes.equals(bytes[start..<segmentEnd], segment) {
            if let found = follow(bytes, segmentEnd, end, next, &captures) { return found }
        }
        guard let next = nodes[index].expression, start < segmentEnd else { return nil }
        captures.append(start..<segmentEnd)
        if let found = follow(bytes, segmentEnd, end, next, &captures) { return found }
        captures.removeAll(after: captures.count - 1)
        return nil
    }

    private func follow(
        _ bytes: [UInt8], _ segmentEnd: Int, _ end: Int, _ next: Int, _ captures: inout PathCaptures
    ) -> Int? {
        if segmentEnd < end { return find(bytes, from: segmentEnd + 1, to: end, at: next, &captures) }
        return nodes[next].routes.isEmpty ? nil : next
    }
}
