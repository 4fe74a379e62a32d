/// Serves a page out of the program: its `index.html` at a prefix such as `/admin`, its scripts, style
/// sheets and images below it. The page refers to them, and they to each other, by these paths.
///
/// Everything has a strong `ETag`, is revalidated at each use, and can be had in parts. The page comes with a policy under
/// which it runs nothing inline, asks nobody but its own origin, and stands in nobody's frame.
public struct EmbeddedPages: Responder {
    private let prefix: String
    private let files: [String: EncodedText]
    private let readOnly: ReadOnlyPages

    /// - Parameters:
    ///   - prefix: the page's absolute path, without a trailing slash.
    ///   - subject: what the pages are, as the subject of a sentence in errors: `The pages`.
    ///   - assets: the files, one of them `index.html`.
    ///   - renderProblem: makes the responses for what is not here.
    public init(
        prefix: String, subject: String, assets: [TextAsset], renderProblem: @escaping ProblemRenderer
    ) {
        self.prefix = prefix
        var files: [String: EncodedText] = [:]
        for asset in assets {
            files["/" + asset.path] = EncodedText(
                asset.text, contentType: AssetMediaType.named(asset.path) ?? "text/plain; charset=utf-8")
        }
        self.files = files
        readOnly = ReadOnlyPages(page: prefix, subject: subject, renderProblem: renderProblem)
    }

    /// Where to mount it beside an API.
    public var mount: Mount { Mount(prefix: prefix, self) }

    /// Answers GET, HEAD and OPTIONS. The response to HEAD has the content of GET, which the HTTP
    /// layer leaves out.
    public func respond(to request: Request, context: RequestContext) async -> Response {
        guard let path = path(below: request.target) else { return readOnly.notFound(context) }
        if path == "/" {
            return readOnly.answer(to: request.method, context: context)
                ?? Response(308, fields: ["Location": prefix])
        }
        let name = path.isEmpty ? Self.page : path
        guard let file = files[name] else { return readOnly.notFound(context) }
        if let answer = readOnly.answer(to: request.method, context: context) { return answer }
        return readOnly.answer(
            to: request, with: file.representation(for: request),
            adding: name == Self.page ? Self.pageFields : HeaderFields(), context)
    }

    /// The response for a problem, with the fields that it has to carry.
    public func response(to problem: Problem, context: RequestContext) -> Response {
        readOnly.response(to: problem, context: context)
    }

    /// What stands after the prefix: empty, or a path of its own; nil for a target elsewhere.
    private func path(below target: RequestTarget) -> String? {
        guard let path = String(validating: target.path, as: UTF8.self), path.hasPrefix(prefix) else {
            return nil
        }
        return String(path.dropFirst(prefix.count))
    }

    private static let page = "/index.html"

    /// What a browser is told of the page (W3C Content Security Policy, Referrer Policy, HTML).
    static let pageFields: HeaderFields = [
        "Content-Security-Policy": """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
        base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
        require-trusted-types-for 'script'; trusted-types 'none'
        """,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
    ]
}
