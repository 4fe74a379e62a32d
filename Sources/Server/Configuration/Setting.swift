/// A setting as it was read.
struct Setting: Sendable, Hashable {
    var name: String
    /// What was given; nil when the default holds.
    var given: String?
    /// The default, as somebody would write it; empty when there is none.
    var fallback: String

    /// What may be shown of the value: of a secret only its length.
    var shown: String {
        guard let given else { return fallback.isEmpty ? "-" : fallback }
        if name == "SECRET_KEY" || name.hasSuffix("PASSWORD") { return "(\(given.utf8.count) bytes, hidden)" }
        return Self.hidingPassword(given)
    }

    /// A URL without its password (RFC 3986 section 3.2.1); any other text as it is.
    private static func hidingPassword(_ text: String) -> String {
        guard let slashes = text.firstRange(of: "://") else { return text }
        let authority = text[slashes.upperBound...].prefix { $0 != "/" }
        guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else {
            return text
        }
        return text[...colon] + "…" + text[at...]
    }
}

/// All settings, where they come from and what is wrong with them.
struct SettingsReport: Sendable {
    var settings: [(setting: Setting, source: Source)]
    var faults: [ConfigurationError.Fault]

    /// Where a value comes from.
    enum Source: String, Sendable {
        case environment
        case file = ".env"
        case none = "default"
    }

    /// Reads every setting from the environment, then from the text of a `.env` file.
    init(
        secretFile: String? = nil, faults: [ConfigurationError.Fault] = [],
        environment: @escaping (String) -> String?, file: EnvironmentFile
    ) {
        var reader = SettingsReader(faults: faults + file.faults) { environment($0) ?? file.values[$0] }
        do throws(ConfigurationError) {
            _ = try Configuration(&reader, secretFile: secretFile)
            self.faults = []
        } catch {
            self.faults = error.faults
        }
        self.faults += file.unknownSettings(known: reader.settings)
        settings = reader.settings.map { setting in
            if setting.given == nil { return (setting, .none) }
            return (setting, environment(setting.name) == nil ? .file : .environment)
        }
    }
}
