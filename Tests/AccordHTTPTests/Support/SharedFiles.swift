#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The corpora beside the package, which are read in place.
enum SharedFiles {
    /// The octets of a file, or nil when it is not there.
    static func read(_ path: String) -> [UInt8]? { octets(folder + "/" + path) }

    /// The octets of the file that a variable of the environment names, or nil when it names none.
    static func chosen(_ variable: String) -> [UInt8]? {
        getenv(variable).flatMap { octets(String(cString: $0)) }
    }

    private static func octets(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var octets: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
            octets.append(contentsOf: buffer[..<count])
        }
        return octets
    }

    /// Whether this run must not go without them.
    static var areRequired: Bool { getenv("CI").map { String(cString: $0) == "true" } ?? false }

    /// `ACCORD_SHARED`, or the folder `shared` beside the package.
    private static var folder: String {
        if let folder = getenv("ACCORD_SHARED") { return String(cString: folder) }
        // Tests/AccordHTTPTests/Support/SharedFiles.swift: four names up is the package.
        let package = #filePath.components("/").dropLast(4)
        return (package.dropLast() + ["shared"]).joined(separator: "/")
    }
}
