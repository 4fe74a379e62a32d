import AccordDatabase
import AccordRuntime

/// Makes an account: the only way to make an administrator.
struct UserAddCommand: Sendable {
    let email: String
    let isAdmin: Bool
    /// Asked for when nil.
    let password: String?
    let console: Console

    /// What the contract lets a password have, in code points.
    static let maximumPasswordLength = 1024
    private static let maximumEmailLength = 254

    func run(_ configuration: Configuration) async throws {
        guard StringFormat.email.accepts(email), email.unicodeScalars.count <= Self.maximumEmailLength else {
            throw CommandFailure.invalidEmail(email)
        }
        let database = try await configuration.openDatabase(readers: 1)
        do {
            try await add(to: AccountStore(database: database), configuration.passwords)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    private func add(to store: AccountStore, _ settings: PasswordSettings) async throws {
        if try await store.find(email: email) != nil { throw CommandFailure.emailTaken(email) }
        let password = try password ?? askTwice()
        guard settings.minimumLength...Self.maximumPasswordLength ~= password.unicodeScalars.count else {
            throw CommandFailure.passwordLength(minimum: settings.minimumLength)
        }
        guard let hash = PasswordHasher.hash(password, settings.cost) else { throw CommandFailure.noMemory }
        do {
            let account = try await store.create(
                email: email, passwordHash: hash, isAdmin: isAdmin, publicID: UUIDText.random(),
                now: DateTime.now.wholeSeconds)
            console.write(console.blue(Self.text(of: account)) + "\n")
        } catch let error as EmailTaken {
            throw CommandFailure.emailTaken(error.email)
        }
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

    private static func text(of account: Account) -> String {
        let isAdmin = account.isAdmin ? "True" : "False"
        return "Successfully added new \(account.isAdmin ? "admin " : "")user:\n "
            + "<User email=\(account.email), public_id=\(account.publicID), admin=\(isAdmin)>"
    }
}
