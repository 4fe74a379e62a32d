/// What tells a version of a representation from others (RFC 9110 section 8.8).
struct Validators: Sendable {
    let entityTag: EntityTag
    /// When it was modified, in whole seconds; nil when nobody knows, or when it may still have been modified
    /// again within that second, so that the time is a strong validator (section 8.8.2.2).
    let lastModified: DateTime?

    /// The validators of content whose time is not known.
    init(_ entityTag: EntityTag) {
        self.entityTag = entityTag
        lastModified = nil
    }

    /// The validators of content that is named by its time of modification and more.
    init(_ name: String, modified: DateTime, now: DateTime = .now) {
        let isOver = modified.wholeSeconds < now.wholeSeconds
        entityTag = EntityTag(name, isWeak: !isOver)
        lastModified = isOver ? modified.wholeSeconds : nil
    }
}

extension Validators {
    /// What becomes of a request to read, by its conditions.
    enum Outcome {
        /// It is answered.
        case performed
        /// With 304: the client has this version.
        case notModified
        /// With 412: the client wants another one.
        case failed
    }

    /// Evaluates the conditions in the order of RFC 9110 section 13.2.2, `If-Range` apart. Dates that are
    /// malformed don't count.
    func outcome(of fields: HeaderFields) -> Outcome {
        if let tags = fields.combined("If-Match") {
            guard EntityTagList(tags).contains(where: entityTag.matchesStrongly) else { return .failed }
        } else if let isUnmodified = isUnmodified(since: "If-Unmodified-Since", fields), !isUnmodified {
            return .failed
        }
        if let tags = fields.combined("If-None-Match") {
            return EntityTagList(tags).contains(where: entityTag.matchesWeakly) ? .notModified : .performed
        }
        return isUnmodified(since: "If-Modified-Since", fields) == true ? .notModified : .performed
    }

    /// Whether a part may be sent by `If-Range` (section 13.1.5): the client has other parts of this version, or
    /// doesn't ask.
    func allowsPart(_ fields: HeaderFields) -> Bool {
        guard let value = fields.combined("If-Range") else { return true }
        if let tag = EntityTag(parsing: value) { return entityTag.matchesStrongly(tag) }
        guard let lastModified, let date = DateTime(httpDate: value) else { return false }
        return date == lastModified
    }

    /// Whether the version is not newer than the date of a field; nil when either has none.
    private func isUnmodified(since name: String, _ fields: HeaderFields) -> Bool? {
        guard let lastModified, let value = fields.combined(name), let date = DateTime(httpDate: value) else {
            return nil
        }
        return lastModified <= date
    }
}
