import AccordRuntime

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder of page files that goes away with the value, and documentation on it.
final class TemporaryAssets {
    private let root: String
    private let documentation: Documentation

    /// When the files were modified, unless a test says otherwise.
    static let lastModified = "Sun, 06 Nov 1994 08:49:37 GMT"
    private static let folders = ["", "/ui", "/ui/dist", "/ui/folder.html"]
    private static let files = [
        "secret.html": "secret", "ui/.hidden.html": "hidden", "ui/index.html": "<page>",
        "ui/requirements.txt": "none", "ui/empty.css": "", "ui/digits.css": "0123456789abcdefghij",
        "ui/dist/swagger-ui.css": "*{}", "ui/dist/swagger-ui-bundle.js": "plain",
        "ui/dist/swagger-ui-bundle.js.gz": "\u{1F}\u{8B}",
    ]

    init(isEmpty: Bool = false) {
        root = "/tmp/accord-docs-\(UInt64.random(in: 0...UInt64.max))"
        for folder in Self.folders { mkdir(root + folder, 0o700) }
        documentation = Documentation(
            prefix: "/api/v1", json: "{\"openapi\": \"3.1.0\"}", yaml: "openapi: 3.1.0\n",
            assetDirectories: [root + "/nowhere", root + "/ui"]
        ) { problem, _ in Response(problem.status, text: problem.detail) }
        if isEmpty { return }
        for (name, text) in Self.files {
            write(name, text)
            setModified(name, seconds: 784_111_777)
        }
    }

    deinit {
        for name in Self.files.keys { unlink("\(root)/\(name)") }
        for folder in Self.folders.reversed() { rmdir(root + folder) }
    }

    func write(_ name: String, _ text: String) {
        guard let file = fopen("\(root)/\(name)", "w") else { return }
        // The two octets that begin a gzip file are not UTF-8.
        let bytes = text.hasPrefix("\u{1F}") ? [0x1F, 0x8B] : Array(text.utf8)
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    /// Sets a file's time of modification, in seconds since 1970.
    func setModified(_ name: String, seconds: Int) {
        let time = timeval(tv_sec: seconds, tv_usec: 0)
        utimes("\(root)/\(name)", [time, time])
    }

    func get(_ target: String, _ fields: HeaderFields = HeaderFields()) async -> Response {
        await send(.get, target, fields)
    }

    func send(_ method: HTTPMethod, _ target: String, _ fields: HeaderFields = HeaderFields()) async
        -> Response
    {
        let request = Request(method: method, target: RequestTarget(target), fields: fields)
        return await documentation.respond(to: request, context: RequestContext())
    }
}

extension Response {
    var text: String { String(decoding: body, as: UTF8.self) }
}
