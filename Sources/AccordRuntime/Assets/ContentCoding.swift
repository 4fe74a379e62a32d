/// How content may be coded on its way (RFC 9110 section 8.4.1).
enum ContentCoding: Sendable, Hashable {
    case identity, gzip

    /// The coding that `Accept-Encoding` prefers (RFC 9110 section 12.5.3): gzip if it is
    /// acceptable and not ranked below identity. Without the field nothing is coded.
    static func preferred(by fields: HeaderFields) -> ContentCoding {
        var gzip: Double?
        var identity: Double?
        var others: Double?
        for value in fields.values("Accept-Encoding") {
            for element in value.split(separator: ",") {
                let (name, weight) = weighted(element)
                switch name {
                case "gzip", "x-gzip": gzip = weight
                case "identity": identity = weight
                case "*": others = weight
                default: break
                }
            }
        }
        let weight = gzip ?? others ?? 0
        // Identity is acceptable by default, as the last choice.
        return weight > 0 && weight >= identity ?? 0 ? .gzip : .identity
    }

    /// `gzip;q=0.5` as name and weight. A malformed weight counts as 0.
    private static func weighted(_ element: Substring) -> (name: String, weight: Double) {
        let parts = element.split(separator: ";", maxSplits: 1)
        let name = ASCII.lowercased(ASCII.trimmed(String(parts.first ?? "")))
        guard parts.count == 2 else { return (name, 1) }
        let parameter = ASCII.lowercased(ASCII.trimmed(String(parts[1])))
        guard parameter.hasPrefix("q="), let weight = Double(parameter.dropFirst(2)), 0...1 ~= weight else {
            return (name, 0)
        }
        return (name, weight)
    }
}
