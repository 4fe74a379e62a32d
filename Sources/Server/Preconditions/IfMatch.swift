import AccordRuntime

/// What a client asks of an item before it is changed (RFC 9110 section 13.1.1): the value of `If-Match`.
///
/// A store checks it in the transaction that makes the change, so that nothing comes in between.
enum IfMatch: Sendable, Hashable {
    /// Nothing is asked: the change is made whatever there is.
    case absent
    /// `*`: there is such an item, in whatever version.
    case anything
    /// The item is in one of these versions. Tags are strong ones, with their quotation marks.
    case tags([String])

    /// What the parameter of an operation asks for. A weak tag (`W/"3"`) never matches, so it is left out;
    /// no tag of this server has a comma.
    init(_ field: String?) {
        guard let field else {
            self = .absent
            return
        }
        let members = field.split(separator: ",").map { ASCII.trimmed(String($0)) }
        self = members == ["*"] ? .anything : .tags(members.filter { $0.hasPrefix("\"") })
    }

    /// Throws a 412 when an item, of which `version` is nil if there is none, is not as it was asked for.
    func check(_ version: Int64?) throws(Problem) {
        switch (self, version) {
        case (.absent, _), (.anything, .some): return
        case (.tags(let tags), let version?) where tags.contains(EntityTag.text(version)): return
        default: throw .preconditionFailed
        }
    }
}

extension Problem {
    /// 412: somebody else was faster.
    static let preconditionFailed = Problem(
        412, .other,
        "It has been changed since you read it. Read it again, and send the ETag of that answer in If-Match.")
}
