import Synchronization

/// A text of the program, served as it is or compressed. It is compressed at its first use.
final class EncodedText: Sendable {
    private let text: StaticString
    private let contentType: String
    private let entityTag: EntityTag
    private let compressed = Mutex<Compressed?>(nil)

    private struct Compressed {
        let bytes: [UInt8]
        let entityTag: EntityTag
    }

    init(_ text: StaticString, contentType: String) {
        self.text = text
        self.contentType = contentType
        entityTag = text.withUTF8Buffer { EntityTag(hashing: $0) }
    }

    /// The text, coded as the client prefers. When it was written the program doesn't know.
    func representation(for request: Request) -> Representation {
        if ContentCoding.preferred(by: request.fields) == .gzip, let compressed = compress() {
            return Representation(
                contentType: contentType, coding: .gzip, validators: Validators(compressed.entityTag),
                length: compressed.bytes.count
            ) { Array(compressed.bytes[$0]) }
        }
        return Representation(
            contentType: contentType, coding: .identity, validators: Validators(entityTag),
            length: text.utf8CodeUnitCount
        ) { [text] range in text.withUTF8Buffer { Array($0[range]) } }
    }

    private func compress() -> Compressed? {
        compressed.withLock { kept in
            if kept == nil, let bytes = text.withUTF8Buffer({ Gzip.compress($0) }) {
                // Another zlib may compress to other octets, of which a part must not go with one of these.
                kept = Compressed(
                    bytes: bytes, entityTag: bytes.withUnsafeBufferPointer { EntityTag(hashing: $0) })
            }
            return kept
        }
    }
}
