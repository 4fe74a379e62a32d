/// A format of strings that is checked (JSON Schema validation section 7.3, OpenAPI format registry).
public enum StringFormat: String, Sendable, Hashable, CaseIterable {
    case email
    case internationalEmail = "idn-email"
    case uri
    case uriReference = "uri-reference"
    case iri
    case iriReference = "iri-reference"
    case uriTemplate = "uri-template"
    case uuid
    case hostname
    case internationalHostname = "idn-hostname"
    case ipv4
    case ipv6
    case date
    case dateTime = "date-time"
    case time
    case duration
    case jsonPointer = "json-pointer"
    case relativeJSONPointer = "relative-json-pointer"
    case regex
    case base64 = "byte"

    /// Whether the text is of this format. The time it takes grows with its length, not faster.
    public func accepts(_ text: String) -> Bool {
        switch self {
        case .email: EmailAddress.isValid(text, international: false)
        case .internationalEmail: EmailAddress.isValid(text, international: true)
        case .uri: URISyntax.isValid(text, reference: false, international: false)
        case .uriReference: URISyntax.isValid(text, reference: true, international: false)
        case .iri: URISyntax.isValid(text, reference: false, international: true)
        case .iriReference: URISyntax.isValid(text, reference: true, international: true)
        case .uriTemplate: URITemplateSyntax.isValid(text)
        case .uuid: UniqueIdentifier(contractText: text) != nil
        case .hostname: HostSyntax.isHostname(text)
        case .internationalHostname: InternationalHostname.isValid(text)
        case .ipv4: HostSyntax.isIPv4(text)
        case .ipv6: HostSyntax.isIPv6(text)
        case .date: CalendarDate(text) != nil
        case .dateTime: DateTime(text) != nil
        case .time: TimeSyntax.isTime(text)
        case .duration: TimeSyntax.isDuration(text)
        case .jsonPointer: JSONPointerSyntax.isPointer(text)
        case .relativeJSONPointer: JSONPointerSyntax.isRelative(text)
        case .regex: ExpressionSyntax.isValid(text)
        case .base64: Base64.decode(text) != nil
        }
    }
}
