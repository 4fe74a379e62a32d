import AccordRuntime

/// What a table makes of a path: the template that was found, and what its expressions stand for.
struct RoutedPath: Equatable, CustomStringConvertible {
    var template: String
    var captures: [String]

    init(_ template: String, _ captures: String...) {
        self.template = template
        self.captures = captures
    }

    /// Nil when the path has no route.
    init?(_ path: String, by router: Router) {
        let target = RequestTarget(path)
        guard case .route(let index, let captures) = router.match(.get, target) else { return nil }
        template = router.routes[index].template
        self.captures = (0..<captures.count).map {
            String(decoding: captures.bytes($0, of: target), as: UTF8.self)
        }
    }

    var description: String { "\(template) \(captures)" }
}

extension Router {
    /// A router of GET for these templates.
    init(templates: [String]) {
        self.init(templates.map { Route(.get, $0, operationId: $0) })
    }
}
