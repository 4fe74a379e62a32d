/// The files of the docs page: those written by hand in a folder, those fetched in `dist` below.
struct AssetFolder: Sendable {
    /// Where to look, in order.
    let directories: [String]

    /// Whether what is fetched is there too, and the page can work.
    var isComplete: Bool {
        ["index.html", "swagger-ui-bundle.js", "swagger-ui.css"].allSatisfy { find($0) != nil }
    }

    /// A file as it lies there, compressed if the client prefers that and it lies there so; nil when there is no
    /// such file.
    func representation(of name: String, for request: Request) -> Representation? {
        guard Self.isPlain(name), let contentType = AssetMediaType.named(name), let plain = find(name) else {
            return nil
        }
        if ContentCoding.preferred(by: request.fields) == .gzip,
            let compressed = FileContent(plain.path + ".gz")
        {
            return compressed.representation(contentType, .gzip)
        }
        return plain.representation(contentType, .identity)
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
