/// What is served beside the contract: a path prefix and who answers below it.
public struct Mount: Sendable {
    /// An absolute path without a trailing slash, such as `/api/v1/ui`; empty for everything.
    public var prefix: String
    /// Who answers.
    public var responder: any Responder

    /// Mounts a responder at a prefix.
    public init(prefix: String, _ responder: any Responder) {
        self.prefix = prefix
        self.responder = responder
    }

    /// Whether the path is the prefix itself or below it.
    func covers(_ path: ArraySlice<UInt8>) -> Bool {
        let prefix = prefix.utf8
        guard path.starts(with: prefix) else { return false }
        return path.count == prefix.count || path[path.startIndex + prefix.count] == UInt8(ascii: "/")
    }
}

/// An API with mounts beside it. The API's own routes go first; a mount answers what they leave.
public struct MountedAPI<API: RoutedResponder>: Responder {
    let api: API
    let mounts: [Mount]

    /// The API with these mounts; the first that covers a path answers it.
    public init(_ api: API, mounts: [Mount]) {
        self.api = api
        self.mounts = mounts
    }

    /// Asks the API if it has a route for the path, else the mount that covers it.
    public func respond(to request: Request, context: RequestContext) async -> Response {
        if let mount = mounts.first(where: { $0.covers(request.target.path) }),
            !api.router.hasRoute(request.target)
        {
            return await mount.responder.respond(to: request, context: context)
        }
        return await api.respond(to: request, context: context)
    }

    /// The API's own rendering.
    public func response(to problem: Problem, context: RequestContext) -> Response {
        api.response(to: problem, context: context)
    }
}

/// A responder with a route table: what every generated API is.
public protocol RoutedResponder: Responder {
    var router: Router { get }
}

extension Router {
    /// Whether a route has the path of this target, whatever its method.
    public func hasRoute(_ target: RequestTarget) -> Bool { !allowedMethods(target).isEmpty }
}
