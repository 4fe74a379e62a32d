/// Serves the contract and a page to read it: `swagger.json` and `openapi.yaml` under a prefix,
/// Swagger UI at `ui` below it, and a redirect from `/` to that page.
///
/// The contract's texts are literals of the program. The page's files are read when they are
/// asked for: they are few, local and in the system's cache, and so cost no memory while nobody
/// reads the docs. Everything has an `ETag`, is revalidated at each use, and can be had in parts.
public struct Documentation: Responder {
    private let prefix: String
    private let json: EncodedText
    private let yaml: EncodedText
    private let assets: AssetFolder
    private let readOnly: ReadOnlyPages

    /// - Parameters:
    ///   - prefix: the path before `swagger.json`, `openapi.yaml` and `ui`, such as `/api/v1`.
    ///   - json: the contract as JSON.
    ///   - yaml: the contract as its author wrote it.
    ///   - assetDirectories: where the page's files may be; the first that has a file gives it.
    ///   - renderProblem: makes the responses for what is not here.
    public init(
        prefix: String, json: StaticString, yaml: StaticString, assetDirectories: [String],
        renderProblem: @escaping ProblemRenderer
    ) {
        self.prefix = prefix
        self.json = EncodedText(json, contentType: "application/json")
        self.yaml = EncodedText(yaml, contentType: "application/yaml")
        assets = AssetFolder(directories: assetDirectories)
        readOnly = ReadOnlyPages(page: prefix + "/ui", subject: "The docs", renderProblem: renderProblem)
    }

    /// Where to mount it beside an API. `/` covers the root alone, no path below it.
    public var mounts: [Mount] {
        [prefix + "/swagger.json", prefix + "/openapi.yaml", prefix + "/ui", "/"].map {
            Mount(prefix: $0, self)
        }
    }

    /// Answers GET, HEAD and OPTIONS. The response to HEAD has the content of GET, which the
    /// HTTP layer leaves out.
    public func respond(to request: Request, context: RequestContext) async -> Response {
        guard let resource = Resource(request.target.path, below: prefix) else {
            return readOnly.notFound(context)
        }
        if let answer = readOnly.answer(to: request.method, context: context) { return answer }
        switch resource {
        case .redirect(let status, let path): return Response(status, fields: ["Location": path])
        case .json: return readOnly.answer(to: request, with: json.representation(for: request), context)
        case .yaml: return readOnly.answer(to: request, with: yaml.representation(for: request), context)
        case .page: return page(request, context)
        case .asset(let name):
            guard let asset = assets.representation(of: name, for: request) else {
                return readOnly.notFound(context)
            }
            return readOnly.answer(to: request, with: asset, context)
        }
    }

    /// The response for a problem, with the fields that it has to carry.
    public func response(to problem: Problem, context: RequestContext) -> Response {
        readOnly.response(to: problem, context: context)
    }

    private func page(_ request: Request, _ context: RequestContext) -> Response {
        guard assets.isComplete, let page = assets.representation(of: "index.html", for: request) else {
            return MissingAssets.response
        }
        return readOnly.answer(to: request, with: page, adding: Self.pageFields, context)
    }

    /// Nothing inline, nothing from elsewhere, in nobody's frame. Swagger UI's icons are
    /// `data:` images of its style sheet.
    private static let pageFields: HeaderFields = [
        "Content-Security-Policy": """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
        connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
        """
    ]
}

extension Documentation {
    /// What a path names.
    private enum Resource {
        case redirect(Status, String)
        case json, yaml, page
        case asset(String)

        init?(_ path: ArraySlice<UInt8>, below prefix: String) {
            guard let text = String(validating: path, as: UTF8.self) else { return nil }
            if text == "/" {
                self = .redirect(302, prefix + "/ui")
                return
            }
            guard text.hasPrefix(prefix) else { return nil }
            switch text.dropFirst(prefix.count) {
            case "/swagger.json": self = .json
            case "/openapi.yaml": self = .yaml
            case "/ui", "/ui/index.html": self = .page
            case "/ui/": self = .redirect(308, prefix + "/ui")
            case let rest where rest.hasPrefix("/ui/"): self = .asset(String(rest.dropFirst(4)))
            default: return nil
            }
        }
    }
}
