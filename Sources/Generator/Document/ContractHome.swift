/// The folder whose files may be part of a contract: that of the package which the contract stands in, or else the
/// contract's own. So a contract of somebody else's gets nothing to see of the rest of a machine.
struct ContractHome {
    /// With its slash.
    private let folder: String

    /// - Parameter exists: whether there is a file.
    init(of contract: String, exists: (String) -> Bool) {
        let path = FilePath.absolute(contract)
        var steps = ""
        for _ in path.split(separator: "/") {
            let manifest = FilePath.resolve(steps + "Package.swift", from: contract)
            if exists(manifest) {
                folder = FilePath.folder(FilePath.absolute(manifest))
                return
            }
            steps += "../"
        }
        folder = FilePath.folder(path)
    }

    func holds(_ path: String) -> Bool { FilePath.absolute(path).hasPrefix(folder) }
}
