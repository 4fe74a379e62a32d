/// A contract that has been read, with all the files and options that belong to it.
struct LoadedContract {
    /// The contract's own file, as it was given.
    let path: String
    let bytes: [UInt8]
    let diagnostics: Diagnostics
    /// nil when the contract's own file can't be read.
    let document: Node?
    /// What the other files are kept alive by; nil without a document.
    let files: ContractFiles?
    let options: GeneratorOptions

    /// - Parameter read: where other files and the options come from.
    init(
        path: String, bytes: [UInt8],
        read: @escaping ContractFiles.Read = FileSystem.readRegular
    ) {
        self.path = path
        self.bytes = bytes
        diagnostics = Diagnostics(file: path)
        document = ContractReader.read(path: path, bytes: bytes, diagnostics: diagnostics)
        guard let document else {
            files = nil
            options = GeneratorOptions()
            return
        }
        let files = ContractFiles(root: document.contract, diagnostics: diagnostics, read: read)
        self.files = files
        options = OptionsFile.read(for: document, files, diagnostics)
        ExternalTargets.name(in: document, References(document: document, diagnostics: diagnostics))
    }

    /// The paths of all files that were read, the contract's own first.
    var paths: [String] { files?.paths ?? [path] }
}
