/// An API whose responses can be checked against its contract: every generated one, in debug
/// builds.
public protocol ContractChecking: RoutedResponder {
    /// What a response to the operation at this index of the route table breaks.
    func violations(of response: Response, operation: Int) -> [String]
}

/// Collects what a response breaks.
public struct ResponseCheck {
    /// What is broken so far, one sentence each.
    public private(set) var violations: [String] = []
    private let response: Response
    private let contentType: String
    private var isKnownType = false

    /// A check of this response.
    public init(_ response: Response) {
        self.response = response
        contentType = MediaType.essence(response.fields["Content-Type"] ?? "")
    }

    /// The status is not among the operation's responses.
    public mutating func unlistedStatus(_ operation: String) {
        violations.append("\(operation) must not answer \(response.status.rawValue)")
    }

    /// Checks a header's presence and value.
    public mutating func header(
        _ name: StaticString, isRequired: Bool, _ read: (String, inout Faults) -> Void
    ) {
        // No other field has values with commas, so that it can't be one line (RFC 9110, section 5.3).
        let texts =
            ASCII.lowercased(name.description) == "set-cookie"
            ? response.fields.values("Set-Cookie")
            : [response.fields[name.description]].compactMap(\.self)
        if texts.isEmpty, isRequired { violations.append("the header \(name) is missing") }
        for text in texts {
            var faults = Faults()
            faults.enter(.header, name)
            read(text, &faults)
            note(faults)
        }
    }

    /// Checks a JSON text, if the content is of this media type.
    ///
    /// - Parameter matches: the content's schema.
    public mutating func json(_ mediaType: String, _ matches: (inout JSONMatcher) -> Bool) {
        guard contentType == mediaType else { return }
        isKnownType = true
        var end = 0
        let verdict = JSONReader.matches(response.body) { json in
            let isSound = matches(&json)
            end = json.position
            return isSound
        }
        switch verdict {
        case true?: break
        case false?:
            let pointer = JSONPlace.pointer(of: end, in: response.body)
            violations.append("the body breaks its schema" + (pointer.isEmpty ? "" : " at \(pointer)"))
        case nil: violations.append("the body is not JSON")
        }
    }

    /// Content of this media type may be any octets.
    public mutating func octets(_ mediaType: String) {
        if contentType == mediaType { isKnownType = true }
    }

    /// Checks a JSON text that has to be of this media type.
    public mutating func soleJSON(_ mediaType: String, _ matches: (inout JSONMatcher) -> Bool) {
        json(mediaType, matches)
        finishContent()
    }

    /// The content has to be of this media type, and may be any octets.
    public mutating func soleOctets(_ mediaType: String) {
        octets(mediaType)
        finishContent()
    }

    /// The content's media type has to be one of those before.
    public mutating func finishContent() {
        if !isKnownType {
            violations.append("the content is `\(contentType)`, which the contract does not list")
        }
    }

    /// The response has to be without content.
    public mutating func noContent() {
        if !response.body.isEmpty { violations.append("the contract lists no content") }
    }

    private mutating func note(_ faults: Faults) {
        violations += faults.list.map { "\($0.place.rawValue) \($0.location): \($0.message)" }
    }
}
