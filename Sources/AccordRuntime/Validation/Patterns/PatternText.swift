/// Scalars of a text in UTF-8. What is ill-formed gives scalars that mean nothing, and never reads beyond
/// the buffer.
enum PatternText {
    /// The scalar of the sequence at `index`, which is within the buffer; moves past it.
    @inline(__always)
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        let lead = UInt32(bytes[index])
        if lead < 0x80 {
            index += 1
            return lead
        }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        let end = min(index + length, bytes.count)
        var scalar = lead & (0xFF >> UInt32(length + 1))
        index += 1
        while index < end {
            scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
            index += 1
        }
        return scalar
    }

    /// The scalar of the sequence that ends at `index`, which is beyond the first byte; moves before it.
    static func scalarBefore(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        let end = index
        index -= 1
        while index > 0, end - index < 4, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        var start = index
        return scalar(bytes, &start)
    }
}
