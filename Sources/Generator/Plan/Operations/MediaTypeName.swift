/// The names of media types.
enum MediaTypeName {
    /// The type and subtype, in lower case, without parameters (RFC 9110 section 8.3.1).
    static func essence(_ mediaType: String) -> String {
        var essence = mediaType.prefix { $0 != ";" }
        while essence.last == " " { essence.removeLast() }
        while essence.first == " " { essence.removeFirst() }
        return essence.lowercased()
    }

    /// Whether content of the type is JSON (RFC 6839 section 3.1).
    static func isJSON(_ mediaType: String) -> Bool {
        let essence = essence(mediaType)
        return essence == "application/json" || essence.hasSuffix("+json")
    }
}
