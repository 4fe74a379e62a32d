/// A set of scalars, quick for ASCII.
struct PatternSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private let ranges: ScalarRanges

    /// - Parameter ranges: low, high, low, high, …
    init(_ ranges: [UInt32]) {
        self.ranges = ScalarRanges(ranges)
        for scalar in UInt32(0)..<128 where self.ranges.contains(scalar) {
            if scalar < 64 { low |= 1 << UInt64(scalar) } else { high |= 1 << UInt64(scalar - 64) }
        }
    }

    @inline(__always)
    func contains(_ scalar: UInt32) -> Bool {
        if scalar < 64 { return low >> UInt64(scalar) & 1 == 1 }
        if scalar < 128 { return high >> UInt64(scalar - 64) & 1 == 1 }
        return ranges.contains(scalar)
    }
}
