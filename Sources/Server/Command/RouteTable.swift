import AccordRuntime

/// The routes of an API as a table for people.
struct RouteTable: Sendable {
    private let routes: [Route]

    init(_ routes: [Route]) { self.routes = routes }

    /// One line a route: method, path, operation.
    var text: String {
        let methodWidth = routes.map(\.method.token.count).max() ?? 0
        let pathWidth = routes.map(\.template.count).max() ?? 0
        return routes.map { route in
            let method = Self.padded(route.method.token, methodWidth)
            return "\(method)  \(Self.padded(route.template, pathWidth))  \(route.operationId)\n"
        }.joined()
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
