/// The version of an item as an entity tag (RFC 9110 section 8.8.3): `"3"`, with the quotation marks.
///
/// Each item that can be changed has a `version` in the database, 1 at first, that each change raises.
enum EntityTag {
    /// The tag of a version, as the value of an `ETag` field.
    static func text(_ version: Int64) -> String { "\"\(version)\"" }
}
