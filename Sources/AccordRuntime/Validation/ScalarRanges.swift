/// A set of scalars as sorted ranges: the first and last of each.
struct ScalarRanges: Sendable {
    private let bounds: [UInt32]

    init(_ bounds: [UInt32]) { self.bounds = bounds }

    func contains(_ scalar: Unicode.Scalar) -> Bool { contains(scalar.value) }

    /// By binary search.
    func contains(_ scalar: UInt32) -> Bool {
        var low = 0
        var high = bounds.count / 2
        while low < high {
            let middle = (low + high) / 2
            if scalar < bounds[middle * 2] {
                high = middle
            } else if scalar > bounds[middle * 2 + 1] {
                low = middle + 1
            } else {
                return true
            }
        }
        return false
    }
}
