/// Why a command could not do what it was asked to.
enum CommandFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The database lacks migrations; the number says how many.
    case databaseOutdated(missing: Int)
    /// What the command would write is gone when it ends.
    case databaseInMemory
    case invalidEmail(String)
    case invalidUsername(String)
    /// A rule about accounts and roles stands against it.
    case refused(AccountRefusal)
    case unknownEmail(String)
    case roleNotHeld(email: String, role: String)
    /// Somebody else has registered the address of the first administrator.
    case rootNotAdministrator(String)
    /// The input ended before there was a password.
    case noPassword
    case passwordLength(minimum: Int)
    /// There was no memory for a password hash.
    case noMemory
    /// There is no database file.
    case noDatabase(String)
    /// So many statements of a shell.
    case statementsFailed(Int)
    case jobFailed(JobName, reason: String)
    /// Another server, or another call of the program, does the job.
    case jobRunning(JobName, JobRun)

    /// The reason as a sentence.
    var description: String {
        switch self {
        case .databaseOutdated(let missing):
            "the database lacks \(missing) migration\(missing == 1 ? "" : "s"); run: Server db upgrade"
        case .databaseInMemory:
            "the database is in memory and would be gone when this command ends; "
                + "set DATABASE_URL to a file, such as sqlite:accord.db"
        case .invalidEmail(let email): "\(email) is not a valid email"
        case .invalidUsername(let username):
            "\(username) is not a valid username: 2 to 50 letters, digits, dots, hyphens and underscores"
        case .refused(.unknownRole(let name)):
            "there is no role \(name); Server role list shows those there are"
        case .refused(let refusal): refusal.message
        case .unknownEmail(let email): "no account has the email \(email); Server user list shows all"
        case .roleNotHeld(let email, let role): "\(email) does not have the role \(role)"
        case .rootNotAdministrator(let email):
            "\(email) is registered and no administrator; to make it one, run: "
                + "Server role grant \(email) \(Role.administrator)"
        case .noPassword: "no password was given"
        case .passwordLength(let minimum):
            "a password has from \(minimum) to \(NewPassword.maximumLength) characters"
        case .noDatabase(let path): "there is no database at \(path); to make one, run: Server db upgrade"
        case .statementsFailed(let count): "\(count) statement\(count == 1 ? "" : "s") failed"
        case .jobFailed(let name, let reason): "\(name.rawValue) failed: \(reason)"
        case .jobRunning(let name, let run):
            "\(name.rawValue) is running on \(run.server) since \(run.startedAt.wholeSeconds); "
                + "should that be gone, try again after \(run.leaseUntil.wholeSeconds)"
        case .noMemory: "there is not enough memory to hash a password"
        }
    }
}
