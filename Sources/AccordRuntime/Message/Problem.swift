/// Why a request was not answered as asked: the facts, from which a renderer makes a response.
public struct Problem: Error, Sendable, Hashable {
    /// The status that the response gets.
    public var status: Status
    /// What went wrong.
    public var kind: Kind
    /// One sentence for a person, without facts that are secret.
    public var detail: String
    /// Every fault of the request, for `.invalid`.
    public var faults: [Fault]
    /// Fields that the response has to carry, such as `Allow` or `WWW-Authenticate`.
    public var fields: HeaderFields

    /// What went wrong, beyond the status.
    public enum Kind: Sendable, Hashable {
        /// Parameters or body break the contract; `faults` says where.
        case invalid
        /// The message is not HTTP/1.1, or its framing is ambiguous.
        case malformed
        /// No route has the path; `suggestions` are the closest ones.
        case notFound(suggestions: [String])
        case methodNotAllowed
        case unauthenticated(AuthenticationFailure)
        case forbidden(AuthenticationFailure)
        case unsupportedMediaType
        case contentTooLarge
        case uriTooLong
        case fieldsTooLarge
        case timeout
        case unavailable
        /// An error that a handler threw; the id is in the log beside the error.
        case `internal`(id: String)
        case other
    }

    /// A problem with all its facts; see the static functions for the usual ones.
    public init(
        _ status: Status, _ kind: Kind, _ detail: String, faults: [Fault] = [],
        fields: HeaderFields = HeaderFields()
    ) {
        self.status = status
        self.kind = kind
        self.detail = detail
        self.faults = faults
        self.fields = fields
    }
}
