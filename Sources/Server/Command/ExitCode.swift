/// What the program tells the shell; the numbers are those of sysexits.
enum ExitCode: Int32, Sendable, CaseIterable {
    case success = 0
    case failure = 1
    case usage = 64
    case configuration = 78

    /// What the number means, in a few words.
    var meaning: String {
        switch self {
        case .success: "done"
        case .failure: "failed"
        case .usage: "wrong arguments"
        case .configuration: "wrong settings"
        }
    }
}
