/// The segments of all templates of a table: each node is a place that a path's segments lead to.
///
/// At a node a literal goes before segments with expressions, of those the one with more literal octets
/// (then the table's first), and a bare expression last. What leads nowhere gives way to the next. A
/// node has one parent and one segment to be asked with, so it is asked at most once a path: however
/// the choices nest, the time is at most the path's octets times those of the templates.
struct RouteTree: Sendable {
    struct Node: Sendable {
        var literals = LiteralSegments()
        /// Segments with literals and expressions, the one to try first in front.
        var templates: [(segment: SegmentTemplate, node: Int)] = []
        /// Where a bare expression leads.
        var expression: Int?
        var routes: [(method: HTTPMethod, route: Int)] = []
    }

    private(set) var nodes: [Node] = [Node()]

    /// Adds the route at this index of the table, unless an earlier one has its method and its shape.
    mutating func insert(_ route: Route, at index: Int) {
        var node = 0
        let segments = route.template.utf8.split(separator: slash, omittingEmptySubsequences: false)
        for segment in segments.dropFirst() { node = next(node, SegmentTemplate(segment)) }
        guard !nodes[node].routes.contains(where: { $0.method == route.method }) else { return }
        nodes[node].routes.append((route.method, index))
    }

    /// The node with routes that the segments from `start` to `end` lead to, or nil.
    func find(
        _ path: Span<UInt8>, from start: Int, to end: Int, at node: Int = 0, _ captures: inout PathCaptures
    ) -> Int? {
        var segmentEnd = start
        while segmentEnd < end, path[segmentEnd] != slash { segmentEnd += 1 }
        let segment = start..<segmentEnd
        if let next = nodes[node].literals.node(for: segment, of: path),
            let found = follow(path, segmentEnd, end, next, &captures)
        {
            return found
        }
        guard !segment.isEmpty else { return nil }
        let kept = captures.count
        for index in nodes[node].templates.indices
        where nodes[node].templates[index].segment.capture(segment, of: path, &captures) {
            let next = nodes[node].templates[index].node
            if let found = follow(path, segmentEnd, end, next, &captures) { return found }
            captures.removeAll(after: kept)
        }
        guard let next = nodes[node].expression else { return nil }
        captures.append(segment)
        if let found = follow(path, segmentEnd, end, next, &captures) { return found }
        captures.removeAll(after: kept)
        return nil
    }

    private func follow(
        _ path: Span<UInt8>, _ segmentEnd: Int, _ end: Int, _ next: Int, _ captures: inout PathCaptures
    ) -> Int? {
        if segmentEnd < end { return find(path, from: segmentEnd + 1, to: end, at: next, &captures) }
        return nodes[next].routes.isEmpty ? nil : next
    }
}

private let slash = UInt8(ascii: "/")

extension RouteTree {
    /// The node that a template's segment leads to, which is made if there is none.
    private mutating func next(_ node: Int, _ segment: SegmentTemplate) -> Int {
        if let known = known(node, segment) { return known }
        nodes.append(Node())
        let added = nodes.count - 1
        if let literal = segment.literal {
            nodes[node].literals.append(literal, node: added)
        } else if segment.isBareExpression {
            nodes[node].expression = added
        } else {
            let place = nodes[node].templates.firstIndex { $0.segment.literalOctets < segment.literalOctets }
            nodes[node].templates.insert((segment, added), at: place ?? nodes[node].templates.endIndex)
        }
        return added
    }

    private func known(_ node: Int, _ segment: SegmentTemplate) -> Int? {
        if let literal = segment.literal { return nodes[node].literals.node(of: literal) }
        if segment.isBareExpression { return nodes[node].expression }
        return nodes[node].templates.first { $0.segment == segment }?.node
    }
}
