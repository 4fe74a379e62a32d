/// Why a command could not do what it was asked to.
enum CommandFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The database lacks migrations; the number says how many.
    case databaseOutdated(missing: Int)
    case invalidEmail(String)
    case emailTaken(String)
    /// The input ended before there was a password.
    case noPassword
    case passwordLength(minimum: Int)
    /// There was no memory for a password hash.
    case noMemory

    /// The reason as a sentence.
    var description: String {
        switch self {
        case .databaseOutdated(let missing):
            "the database lacks \(missing) migration\(missing == 1 ? "" : "s"); run: Server db upgrade"
        case .invalidEmail(let email): "\(email) is not a valid email"
        case .emailTaken(let email): "\(email) is already registered"
        case .noPassword: "no password was given"
        case .passwordLength(let minimum):
            "a password has from \(minimum) to \(UserAddCommand.maximumPasswordLength) characters"
        case .noMemory: "there is not enough memory to hash a password"
        }
    }
}
