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
