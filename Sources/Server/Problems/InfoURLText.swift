import AccordRuntime

/// Why a text is no URL of a widget, told from the text once the contract's pattern refused it.
enum InfoURLText {
    /// Such as `ftp://a.bc is not a valid URL. Protocol is not allowed`.
    static func text(_ value: String) -> String {
        "\(value) is not a valid URL" + (reason(value).map { ". \($0)" } ?? "")
    }

    private static func reason(_ value: String) -> String? {
        let parts = value.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[1].hasPrefix("//"), !parts[0].isEmpty else {
            return "Did you mean: http://\(value)"
        }
        guard parts[0] == "http" || parts[0] == "https" else { return "Protocol is not allowed" }
        let authority = parts[1].dropFirst(2).prefix { !"/?#".contains($0) }
        if authority.contains("@") { return "Authentication is not allowed" }
        if authority.hasPrefix("[") { return "IP is not allowed" }
        let host = String(authority.prefix { $0 != ":" })
        if StringFormat.ipv4.accepts(host) { return "IP is not allowed" }
        if ASCII.lowercased(host) == "localhost" { return "Localhost is not allowed" }
        return authority.contains(":") ? "Custom port is not allowed" : nil
    }
}
