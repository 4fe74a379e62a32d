/// An entity tag (RFC 9110 section 8.8.3): the opaque name of one representation of a resource.
struct EntityTag: Sendable {
    /// What stands between the quotation marks.
    let name: String
    /// Whether content that differs may have the same tag.
    let isWeak: Bool

    /// A tag of this name, which has no quotation mark in it.
    init(_ name: String, isWeak: Bool = false) {
        self.name = name
        self.isWeak = isWeak
    }

    /// A strong tag that names content by its FNV-1a hash.
    init(hashing bytes: UnsafeBufferPointer<UInt8>) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        self.init(String(hash, radix: 16))
    }

    /// The tag as the value of a field.
    var text: String { isWeak ? "W/\"\(name)\"" : "\"\(name)\"" }

    /// Whether both name the same content, octet by octet (section 8.8.3.2).
    func matchesStrongly(_ other: EntityTag) -> Bool { !isWeak && !other.isWeak && matchesWeakly(other) }

    /// Whether one content will do for the other (section 8.8.3.2).
    func matchesWeakly(_ other: EntityTag) -> Bool { isSameText(name, other.name) }
}
