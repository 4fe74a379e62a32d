/// A set of scalars, quick for ASCII.
struct PatternSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    /// [low, high, low, high, …]
    private let ranges: [UInt32]

    init(_ ranges: [UInt32]) {
        self.ranges = ranges
        for scalar in UInt32(0)..<128 where find(scalar) {
            if scalar < 64 { low |= 1 << UInt64(scalar) } else { high |= 1 << UInt64(scalar - 64) }
        }
    }

    @inline(__always)
    func contains(_ scalar: UInt32) -> Bool {
        if scalar < 64 { return low >> UInt64(scalar) & 1 == 1 }
        if scalar < 128 { return high >> UInt64(scalar - 64) & 1 == 1 }
        return find(scalar)
    }

    private func find(_ scalar: UInt32) -> Bool {
        var low = 0
        var high = ranges.count / 2
        while low < high {
            let middle = (low + high) / 2
            if scalar < ranges[middle * 2] {
                high = middle
            } else if scalar > ranges[middle * 2 + 1] {
                low = middle + 1
            } else {
                return true
            }
        }
        return false
    }
}
