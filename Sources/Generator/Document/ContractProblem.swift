/// Why a text can't be read any further.
struct ContractProblem: Error {
    var position: Position
    var text: String
    var hint: String?

    init(_ position: Position, _ text: String, hint: String? = nil) {
        self.position = position
        self.text = text
        self.hint = hint
    }
}

extension Diagnostics {
    /// - Parameter file: the file that can't be read.
    func error(
        _ problem: ContractProblem, in file: String, related: [(place: any Positioned, text: String)] = []
    ) {
        error(Place(file: file, problem.position), problem.text, hint: problem.hint, related: related)
    }
}
