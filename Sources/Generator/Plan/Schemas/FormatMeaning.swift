/// What a `format` means to the generator (OpenAPI's format registry, JSON Schema validation section 7.3).
enum FormatMeaning {
    /// A format of strings that the runtime checks, by the name of its case there.
    case text(String)
    /// A format that a function of the application's checks.
    case own(String, function: String)
    case integer(IntegerFormat)
    /// A format of numbers that decides the Swift type: `float`, `double`.
    case number
    /// It has a meaning that is no check.
    case none

    private static let texts: [String: String] = [
        "email": "email", "idn-email": "internationalEmail", "uri": "uri", "url": "uri",
        "uri-reference": "uriReference", "iri": "iri", "iri-reference": "iriReference",
        "uri-template": "uriTemplate", "uuid": "uuid", "hostname": "hostname",
        "idn-hostname": "internationalHostname", "regex": "regex",
        "ipv4": "ipv4", "ipv6": "ipv6", "date": "date",
        "date-time": "dateTime", "time": "time", "duration": "duration", "json-pointer": "jsonPointer",
        "relative-json-pointer": "relativeJSONPointer", "byte": "base64",
    ]

    /// Formats that say how a value is shown or kept, or that are checked nowhere.
    private static let known: Set<String> = [
        "password", "binary", "float", "double", "decimal", "decimal128", "double-int", "char", "commonmark",
        "html", "http-date", "media-range", "base64url", "sf-binary", "sf-boolean", "sf-decimal",
        "sf-integer",
        "sf-string", "sf-token", "unix-time", "integer", "number", "string",
    ]

    init(_ format: String, own: [String: OptionText]) {
        if let function = own[format] {
            self = .own(format, function: function.text)
        } else if let name = Self.texts[format] {
            self = .text(name)
        } else if format != "int", let integer = IntegerFormat(rawValue: format) {
            self = .integer(integer)
        } else if format == "float" || format == "double" {
            self = .number
        } else {
            self = .none
        }
    }

    /// The known formats that a text is near to, where it is none itself.
    static func isKnown(_ format: String) -> Bool {
        known.contains(format) || texts[format] != nil || IntegerFormat(rawValue: format) != nil
    }

    static var names: [String] {
        Array(known) + texts.keys + IntegerFormat.allCases.map(\.rawValue).filter { $0 != "int" }
    }
}

extension ValueContext {
    /// What a format means. One that nobody knows is an annotation; where it looks like one that is known, a warning
    /// says so.
    func format(_ node: Node) -> FormatMeaning {
        if !FormatMeaning.isKnown(node.text), options.formats[node.text] == nil,
            options.types[node.text] == nil
        {
            if let hint = Similarity.hint(node.text, among: FormatMeaning.names) {
                diagnostics.warning(
                    node, "the format `\(node.text)` is not known, and not checked", hint: hint)
            } else {
                diagnostics.note(node, "the format `\(node.text)` is not known, and not checked")
            }
        }
        return FormatMeaning(node.text, own: options.formats)
    }
}
