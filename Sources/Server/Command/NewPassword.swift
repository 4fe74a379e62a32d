/// A password that a command is to set: given with it, typed twice, or a line of what is piped in.
struct NewPassword: Sendable {
    /// What the contract lets a password have, in code points.
    static let maximumLength = 1024

    let settings: PasswordSettings
    let console: Console

    /// The hash of the password that was given, or else of one that is asked for.
    func hash(_ given: String?) throws(CommandFailure) -> String {
        let password = if let given { given } else { try read() }
        guard settings.minimumLength...Self.maximumLength ~= password.unicodeScalars.count else {
            throw .passwordLength(minimum: settings.minimumLength)
        }
        guard let hash = PasswordHasher.hash(password, settings.cost) else { throw .noMemory }
        return hash
    }

    private func read() throws(CommandFailure) -> String {
        if console.isInteractive { return try askTwice() }
        guard let line = console.readSecret("") else { throw .noPassword }
        return line
    }

    private func askTwice() throws(CommandFailure) -> String {
        while true {
            guard let first = console.readSecret("Password: "),
                let second = console.readSecret("Repeat for confirmation: ")
            else { throw .noPassword }
            if first.utf8.elementsEqual(second.utf8) { return first }
            console.writeError(console.red("Error: the two entered values do not match") + "\n")
        }
    }
}
