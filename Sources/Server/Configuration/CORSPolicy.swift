import AccordRuntime

/// Which pages of other origins may read answers (the Fetch standard, section 3.2). Credentials
/// are never allowed: tokens travel in a field that a page sets itself.
struct CORSPolicy: Sendable, Hashable {
    var origins: Origins = .any
    /// For how long a browser may keep the answer to a preflight.
    var maxAge: Duration = .seconds(600)
    /// Response fields that pages may read beside the safe ones.
    var exposedFields = [
        "ETag", "Location", "Link", "Total-Count", "WWW-Authenticate", "Retry-After", "X-Request-Id",
    ]

    /// The origins that are let in.
    enum Origins: Sendable, Hashable {
        case none
        case any
        /// Exactly these, such as `https://app.example.com`.
        case only([String])

        /// `*`, `none`, or origins with commas between them; nil for anything else.
        init?(parsing text: String) {
            switch text {
            case "*": self = .any
            case "none": self = .none
            default:
                let origins = text.split(separator: ",").map { ASCII.trimmed(String($0)) }
                guard !origins.isEmpty, origins.allSatisfy(Self.isOrigin) else { return nil }
                self = .only(origins)
            }
        }

        /// Whether the text is an origin as browsers write it: scheme, host and port, lower case,
        /// without a path.
        private static func isOrigin(_ text: String) -> Bool {
            for scheme in ["http://", "https://"] where text.hasPrefix(scheme) {
                let host = text.dropFirst(scheme.count)
                return !host.isEmpty
                    && host.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"/?#@,".utf8.contains($0) }
                    && host == host.lowercased()
            }
            return false
        }
    }

    /// Whether pages of this origin may read answers.
    func allows(_ origin: String) -> Bool {
        switch origins {
        case .none: false
        case .any: true
        case .only(let origins): origins.contains(origin)
        }
    }
}
