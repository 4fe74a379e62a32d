/// A walk over the elements of a comma-separated field value (RFC 9110 section 5.6.1), empty
/// ones left out.
struct FieldList {
    private var index = 0

    /// The place of the value's next element, without white space round it; nil at the end.
    mutating func next(in value: borrowing Octets) -> Range<Int>? {
        while index < value.count {
            let end = value.firstIndex(of: Octet.comma, from: index) ?? value.count
            var lower = index
            var upper = end
            index = end + 1
            while lower < upper, Octet.isBlank(value[lower]) { lower += 1 }
            while upper > lower, Octet.isBlank(value[upper - 1]) { upper -= 1 }
            if lower < upper { return lower..<upper }
        }
        return nil
    }
}
