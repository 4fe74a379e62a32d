import AccordRuntime

/// The version of an item as an entity tag (RFC 9110 section 8.8.3): `"3"`, with the quotation marks.
///
/// Each item that can be changed has a `version` in the database that each change raises. Where ids are
/// never given again it begins with 1.
enum EntityTag {
    /// The tag of a version, as the value of an `ETag` field.
    static func text(_ version: Int64) -> String { "\"\(version)\"" }

    /// The version that an item begins with whose name an earlier one may have had: above those of the
    /// earlier one, whose tags must not match. An item isn't changed a million times a second.
    static func firstVersion(_ now: DateTime) -> Int64 { now.microseconds }
}
