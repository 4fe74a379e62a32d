/// Finds the route for a method and a path, in a tree of path segments that is built once.
///
/// A literal segment goes before one with template expressions, whatever the order in the table, and the
/// one with more literal text before the other; a whole-segment expression goes last. When a choice leads
/// nowhere, the next is tried. Literals are compared after percent decoding (RFC 3986 section 6.2.2.2),
/// so `/widget%73` is `/widgets`; an encoded slash never separates segments.
///
/// Within a segment each expression takes at least one octet and as few as it can, the last all that is
/// left: `{a}.{b}` reads `x.y.z` as `x` and `y.z`.
public struct Router: Sendable {
    /// The table, in the order of the operations.
    public let routes: [Route]
    private var tree = RouteTree()

    /// A router for these routes. Of two with one method and templates that differ only in the names of
    /// their expressions, the first is the one that is found.
    public init(_ routes: [Route]) {
        self.routes = routes
        for (index, route) in routes.enumerated() { tree.insert(route, at: index) }
    }

    /// The route for this method and target.
    public func match(_ method: HTTPMethod, _ target: RequestTarget) -> RouteMatch {
        let path = target.bytes.span
        guard target.pathEnd > 0, path[0] == slash else { return .notFound }
        guard PathEscapes.areSound(path, to: target.pathEnd) else { return .malformed }
        var captures = PathCaptures()
        if let node = tree.find(path, from: 1, to: target.pathEnd, &captures) {
            return match(method, node, captures)
        }
        return redirect(target)
    }

    /// The methods that the path of this target allows, HEAD and OPTIONS included; empty when no
    /// route has the path.
    public func allowedMethods(_ target: RequestTarget) -> [HTTPMethod] {
        var captures = PathCaptures()
        guard target.pathEnd > 0, target.bytes[0] == slash,
            let node = tree.find(target.bytes.span, from: 1, to: target.pathEnd, &captures)
        else { return [] }
        return allowed(node)
    }

    private func match(_ method: HTTPMethod, _ node: Int, _ captures: PathCaptures) -> RouteMatch {
        if let route = route(method, node) ?? (method == .head ? route(.get, node) : nil) {
            return .route(route, captures)
        }
        return .methodNotAllowed(allowed: allowed(node))
    }

    private func route(_ method: HTTPMethod, _ node: Int) -> Int? {
        tree.nodes[node].routes.first { $0.method == method }?.route
    }

    private func allowed(_ node: Int) -> [HTTPMethod] {
        var methods = tree.nodes[node].routes.map(\.method)
        if methods.contains(.get), !methods.contains(.head) { methods.append(.head) }
        if !methods.contains(.options) { methods.append(.options) }
        return methods.sorted { $0.token < $1.token }
    }

    /// A redirect to the path with a slash less or more, if that is a route's. It never begins with two
    /// slashes: a client reads those as another host's address (RFC 3986 section 4.2).
    private func redirect(_ target: RequestTarget) -> RouteMatch {
        let end = target.pathEnd
        let addsSlash = end == 1 || target.bytes[end - 1] != slash
        let path = addsSlash ? target.bytes[..<end] + [slash] : target.bytes[..<(end - 1)]
        var captures = PathCaptures()
        guard !path.starts(with: [slash, slash]),
            tree.find(path.span, from: 1, to: path.count, &captures) != nil
        else { return .notFound }
        return .redirect(path: target.bytes[..<(addsSlash ? end : end - 1)], addsSlash: addsSlash)
    }
}

private let slash = UInt8(ascii: "/")
