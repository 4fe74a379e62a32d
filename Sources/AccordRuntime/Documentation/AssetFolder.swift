/// The files of the docs page: those written by hand in a folder, those fetched in `dist` below.
struct AssetFolder: Sendable {
    /// Where to look, in order.
    let directories: [String]

    /// Whether what is fetched is there too, and the page can work.
    var isComplete: Bool {
        ["index.html", "swagger-ui-bundle.js", "swagger-ui.css"].allSatisfy { find($0) != nil }
    }

    /// A file's content, coded as the client prefers; 304 when the client has it; nil when
    /// there is no such file.
    func response(to request: Request, for name: String) -> Response? {
        guard Self.isPlain(name), let contentType = AssetMediaType.named(name), let plain = find(name) else {
            return nil
        }
        var file = plain
        var coding = ContentCoding.identity
        if ContentCoding.preferred(by: request.fields) == .gzip,
            let compressed = FileContent(plain.path + ".gz")
        {
            file = compressed
            coding = .gzip
        }
        let tag = EntityTag.quoted(plain.version, coding)
        var fields = HeaderFields.validator(tag)
        if EntityTag.matches(tag, request.fields) { return Response(304, fields: fields) }
        guard let body = file.read() else { return nil }
        fields.append("Content-Type", contentType)
        if coding == .gzip { fields.append("Content-Encoding", "gzip") }
        return Response(200, fields: fields, body: body)
    }

    private func find(_ name: String) -> FileContent? {
        for directory in directories {
            if let file = FileContent("\(directory)/\(name)") ?? FileContent("\(directory)/dist/\(name)") {
                return file
            }
        }
        return nil
    }

    /// Whether a file may be asked for by this name: without a slash, a percent sign or a leading dot
    /// none leads out of the folder.
    private static func isPlain(_ name: String) -> Bool {
        !name.hasPrefix(".") && name.utf8.allSatisfy { ASCII.isAlphanumeric($0) || "._-".utf8.contains($0) }
    }
}
