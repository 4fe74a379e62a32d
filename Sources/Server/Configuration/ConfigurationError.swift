import AccordDatabase

/// Everything that is wrong with the settings, so that one start tells it all.
struct ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
    var faults: [Fault]

    init(_ faults: [Fault]) { self.faults = faults }

    /// One thing that is wrong.
    enum Fault: Error, Sendable, Hashable {
        /// A line of `.env` that is no setting, counted from 1.
        case environmentFileLine(Int, EnvironmentFile.LineFault)
        case environmentFileUnreadable(reason: String)
        /// A setting with a value that it can't have; `expected` says which it can.
        case malformed(name: String, value: String, expected: String)
        /// A name in `.env` that no setting has.
        case unknownSetting(String, suggestion: String?)
        case missingSecret(DeploymentEnvironment)
        case shortSecret(bytes: Int)
        case sampleSecret
        case monotonousSecret
        case secretFile(path: String, reason: String)
        case database(DatabaseURLError)
        /// Each certificate has a key.
        case certificatesAndKeys(certificates: Int, keys: Int)
        /// A setting has no meaning without TLS.
        case withoutCertificate(String)
        /// There is no administrator, and no settings to make one of.
        case missingRootAdministrator(email: Bool)
    }

    var description: String { faults.map(\.sentence).joined(separator: "\n") }
}

extension ConfigurationError.Fault {
    /// The fault as a sentence that begins with what it is about.
    var sentence: String {
        switch self {
        case .environmentFileLine(let line, let fault): ".env:\(line): \(fault.sentence)"
        case .environmentFileUnreadable(let reason): ".env: can't be read: \(reason)"
        case .malformed(let name, let value, let expected): "\(name): \"\(value)\" is not \(expected)"
        case .unknownSetting(let name, let suggestion):
            ".env: \(name) is no setting" + (suggestion.map { "; did you mean \($0)?" } ?? "")
        case .missingSecret(let environment):
            "SECRET_KEY: \(environment.rawValue) needs one of 32 random bytes or more, such as "
                + "`openssl rand -hex 32` prints"
        case .shortSecret(let bytes): "SECRET_KEY: has \(bytes) bytes and needs 32 at least"
        case .sampleSecret: "SECRET_KEY: is the sample of .env.example, which everybody knows"
        case .monotonousSecret: "SECRET_KEY: repeats too few characters to be random"
        case .secretFile(let path, let reason): "\(path): can't keep the development key: \(reason)"
        case .missingRootAdministrator(let email):
            (email ? "ROOT_ADMIN_EMAIL" : "ROOT_ADMIN_PASSWORD")
                + ": is not set, and there is no administrator yet; set ROOT_ADMIN_EMAIL and "
                + "ROOT_ADMIN_PASSWORD to make one"
        case .database(let error): "DATABASE_URL: \(error)"
        case .certificatesAndKeys(let certificates, let keys):
            "TLS_KEY: has \(keys) paths and TLS_CERTIFICATE \(certificates); each certificate needs its key, in "
                + "the same order"
        case .withoutCertificate(let name): "\(name): needs TLS; set TLS_CERTIFICATE and TLS_KEY"
        }
    }
}

extension EnvironmentFile.LineFault {
    /// The fault as a clause.
    var sentence: String {
        switch self {
        case .noEqualsSign: "expected NAME=value"
        case .badName(let name): "\"\(name)\" is not a name: letters, digits and _ only, no digit first"
        case .unclosedQuote: "the quote is not closed on this line"
        case .unknownEscape(let character): "\\\(character) is not an escape; use \\n, \\t, \\\", \\\\ or \\$"
        case .textAfterQuote: "nothing but a comment may follow the closing quote"
        }
    }
}
