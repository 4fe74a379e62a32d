/// Parts of multipart forms as more than texts: with their media type, file name and header section.
extension TextFields {
    /// The one part of this name; nil when it is absent.
    ///
    /// - Parameter allowed: the media types that the contract allows, which may be ranges; empty for any.
    ///   Another one is a fault (keyword `contentMediaType`).
    public func part(
        _ name: String, allowed: [MediaTypeEntry] = [], _ faults: inout Faults
    ) -> FormPart? {
        guard let field = single(name.utf8, &faults) else { return nil }
        return faults.checked(Self.formPart(field), allowed)
    }

    /// The parts of an array, such as several files of one name; nil without any. Their names may have
    /// brackets, as for `texts(named:)`.
    public func parts(
        _ name: String, allowed: [MediaTypeEntry] = [], _ faults: inout Faults
    ) -> [FormPart]? {
        guard let fields = single(in: name, &faults) else { return nil }
        return fields.enumerated().compactMap { index, field in
            faults.atElement(index) { $0.checked(Self.formPart(field), allowed) }
        }
    }

    private static func formPart(_ field: Field) -> FormPart {
        part(field) ?? FormPart(content: octets(field)[...])
    }
}

extension Faults {
    /// The part, unless its media type is not allowed.
    fileprivate mutating func checked(_ part: FormPart, _ allowed: [MediaTypeEntry]) -> FormPart? {
        if allowed.isEmpty || part.isAllowed(allowed) { return part }
        let limit = allowed.map(\.text).joined(separator: ", ")
        add(
            keyword: "contentMediaType", limit: limit, value: part.contentType,
            message: "must have the media type \(allowed.map(\.text).joined(separator: " or "))")
        return nil
    }
}
