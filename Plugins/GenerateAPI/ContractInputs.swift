import Foundation

/// The files whose change makes a contract's sources be generated again.
///
/// `Generator files` knows them, but a plugin can't run what the same build has yet to make. So the texts
/// are scanned for what looks like a reference to a file, a `$ref` or the target of a discriminator's mapping,
/// from the contract on. That is the same for a target's
/// own contract and for the package's: naming all YAML and JSON below a folder would miss what `../` leads to,
/// and below a package there is a lot that has nothing to do with its contract. A file too many, such as one
/// that only a comment names, does no harm.
enum ContractInputs {
    static let optionsName = "accord.yaml"

    /// The contract, its options, and the files that its references reach, as far as they are there. The generator
    /// reads no file outside of the package either.
    static func files(of contract: URL, in package: URL) -> [URL] {
        let options = contract.deletingLastPathComponent().appending(path: optionsName)
        var files = [contract.standardizedFileURL]
        var known = Set(files)
        var next = 0
        while next < files.count {
            for file in references(in: files[next]) where known.insert(file).inserted {
                if isFile(file), file.path.hasPrefix(package.standardizedFileURL.path + "/") {
                    files.append(file)
                }
            }
            next += 1
        }
        return isFile(options) ? files + [options] : files
    }

    private static func isFile(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && !isFolder.boolValue
    }

    private static let patterns = [
        // `$ref: pets.yaml#/Pet`, `"$ref": "pets.json"`, `{$ref: 'my pets.yaml'}`
        ##"\$ref["']?\s*:\s*(?:"([^"#]+)|'([^'#]+)|([^"'#\s,}\]]+))"##,
        // `cat: pets.yaml#/Cat` of a mapping
        ##":\s*(?:"([^"#]+\.(?:json|ya?ml))|'([^'#]+\.(?:json|ya?ml))|([^"'#\s,}\]]+\.(?:json|ya?ml)))(?=[#"'\s,}\]]|$)"##,
    ]

    private static func references(in file: URL) -> [URL] {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        let whole = NSRange(text.startIndex..., in: text)
        let matches = patterns.compactMap { try? NSRegularExpression(pattern: $0) }
            .flatMap { $0.matches(in: text, range: whole) }
        let paths = matches.compactMap { match in
            (1...3).compactMap { Range(match.range(at: $0), in: text) }.first.map { String(text[$0]) }
        }
        return Set(paths).sorted().filter { !$0.contains(":") && !$0.hasPrefix("/") }.map { path in
            // JSON may write `/` as an escape.
            let path = path.replacing("\\/", with: "/")
            return file.deletingLastPathComponent().appending(path: path.removingPercentEncoding ?? path)
                .standardizedFileURL
        }
    }
}
