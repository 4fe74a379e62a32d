import AccordDatabase
import AccordRuntime

/// The account that `user add` is asked to make.
struct UserAddition: Sendable, Hashable {
    var email: String
    var username: String?
    var isAdmin = false
    var roles: [String] = []
    /// Asked for when nil.
    var password: String?

    /// The names of the roles to give; nil for the default ones.
    var roleNames: [String]? {
        let names = (isAdmin ? [Role.administrator] : []) + roles
        return names.isEmpty ? nil : names
    }
}

/// Makes an account.
struct UserAddCommand: Sendable {
    let user: UserAddition
    let console: Console

    /// What the contract lets a password have, in code points.
    static let maximumPasswordLength = 1024
    private static let maximumEmailLength = 254

    func run(_ configuration: Configuration) async throws {
        guard StringFormat.email.accepts(user.email),
            user.email.unicodeScalars.count <= Self.maximumEmailLength
        else { throw CommandFailure.invalidEmail(user.email) }
        if let username = user.username, !Self.isUsername(username) {
            throw CommandFailure.invalidUsername(username)
        }
        let database = try await configuration.openDatabase(readers: 1)
        do {
            try await add(to: AccountStore(database: database), configuration.passwords)
        } catch let refusal as AccountRefusal {
            await database.close()
            throw CommandFailure.refused(refusal)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    private func add(to store: AccountStore, _ settings: PasswordSettings) async throws {
        if try await store.find(email: user.email) != nil { throw AccountRefusal.emailTaken(user.email) }
        let password = try user.password ?? askTwice()
        guard settings.minimumLength...Self.maximumPasswordLength ~= password.unicodeScalars.count else {
            throw CommandFailure.passwordLength(minimum: settings.minimumLength)
        }
        guard let hash = PasswordHasher.hash(password, settings.cost) else { throw CommandFailure.noMemory }
        let new = NewAccount(
            email: user.email, username: user.username, passwordHash: hash, roles: user.roleNames)
        let account = try await store.create(new, now: DateTime.now.wholeSeconds)
        console.write(console.blue(Self.text(of: account)) + "\n")
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

    /// Whether a text is what the contract takes for a username.
    static func isUsername(_ text: String) -> Bool {
        let marks = Set(".-_".utf8)
        let isInner = { (byte: UInt8) in isAlphanumeric(byte) || marks.contains(byte) }
        return 2...50 ~= text.utf8.count && text.utf8.allSatisfy(isInner)
            && text.utf8.first.map(isAlphanumeric) == true
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }

    private static func text(of account: Account) -> String {
        let isAdmin = account.isAdmin ? "True" : "False"
        return "Successfully added new \(account.isAdmin ? "admin " : "")user:\n "
            + "<User email=\(account.email), public_id=\(account.publicID), admin=\(isAdmin)>"
    }
}
