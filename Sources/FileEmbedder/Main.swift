#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Makes Swift source of files:
///
///     FileEmbedder migrations OUTPUT FILE…     SQL called 0001_name.up.sql and 0001_name.down.sql
///     FileEmbedder assets OUTPUT FOLDER FILE…  texts, named by their paths below the folder
///
/// What is wrong with them is said as a compiler does, and then the status is 1.
@main
struct Main {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        do {
            switch (arguments.first, arguments.dropFirst().first) {
            case ("migrations", let output?):
                try TextFile.write(migrations(arguments.dropFirst(2)), to: output)
            case ("assets", let output?):
                try TextFile.write(assets(arguments.dropFirst(2)), to: output)
            default: throw Faults(lines: ["error: FileEmbedder migrations|assets OUTPUT …"])
            }
        } catch let faults as Faults {
            end(with: faults.lines)
        } catch {
            end(with: ["\(error)"])
        }
    }

    private static func migrations(_ paths: ArraySlice<String>) throws -> String {
        let scripts = try Faults.collect(paths, Script.init(path:))
        var faults: [String] = []
        let steps = Step.pair(scripts, &faults)
        if !faults.isEmpty { throw Faults(lines: faults) }
        return MigrationSource.text(of: steps)
    }

    private static func assets(_ paths: ArraySlice<String>) throws -> String {
        let folder = paths.first ?? ""
        let assets = try Faults.collect(paths.dropFirst()) { path throws(Diagnostic) in
            try Asset(path: path, below: folder)
        }
        return AssetSource.text(of: assets)
    }

    private static func end(with faults: [String]) -> Never {
        let text = faults.joined(separator: "\n") + "\n"
        _ = text.utf8.withContiguousStorageIfAvailable { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        exit(1)
    }
}

/// Everything that is wrong with the files.
struct Faults: Error {
    var lines: [String]

    /// What is made of each path; throws the faults of all that fail.
    static func collect<Result>(
        _ paths: ArraySlice<String>, _ make: (String) throws(Diagnostic) -> Result
    ) throws(Faults) -> [Result] {
        var results: [Result] = []
        var faults: [String] = []
        for path in paths {
            do throws(Diagnostic) {
                results.append(try make(path))
            } catch {
                faults.append(error.description)
            }
        }
        if !faults.isEmpty { throw Faults(lines: faults) }
        return results
    }
}
