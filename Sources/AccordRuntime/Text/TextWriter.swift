/// Writes bytes, one after the other, into room that its owner lends and that is large enough.
struct TextWriter {
    /// Valid for as long as the owner lends it.
    private let room: UnsafeMutableBufferPointer<UInt8>
    /// How many bytes are written.
    private(set) var count = 0

    @inline(__always)
    init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

    @inline(__always)
    mutating func byte(_ byte: UInt8) {
        room[count] = byte
        // It is never more than there is room.
        count &+= 1
    }

    /// An ASCII character.
    @inline(__always)
    mutating func character(_ character: Unicode.Scalar) { byte(UInt8(ascii: character)) }

    /// Two digits of a number from 0 to 99.
    @inline(__always)
    mutating func twoDigits(_ value: some FixedWidthInteger) {
        let value = UInt8(truncatingIfNeeded: value)
        byte(UInt8(ascii: "0") &+ value / 10)
        byte(UInt8(ascii: "0") &+ value % 10)
    }

    /// Three digits of a number from 0 to 999.
    mutating func threeDigits(_ value: UInt32) {
        byte(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value / 100))
        twoDigits(value % 100)
    }

    /// A number of as many digits as it has, 20 at most.
    mutating func digits(_ value: UInt64) {
        var digits = 1
        var limit: UInt64 = 10
        while digits < 20, value >= limit {
            digits &+= 1
            limit &*= 10
        }
        self.digits(value, count: digits)
    }

    /// The last digits of a number, zeros before it if it has fewer.
    mutating func digits(_ value: UInt64, count digits: Int) {
        var rest = value
        var place = count &+ digits
        while place > count {
            place &-= 1
            room[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count &+= digits
    }

    /// A number of at most six decimals, as most are, just as `description` has it, in 17 bytes at most; false,
    /// with nothing written, when it is another.
    ///
    /// No two decimal numbers of fifteen digits are the same double, so that one with the fewest decimals that
    /// is this double is the shortest that is. `description` writes smaller and larger ones with an exponent.
    mutating func shortNumber(_ value: Double) -> Bool {
        let magnitude = value.magnitude
        guard magnitude >= 1e-4, magnitude < 1e9 else { return false }
        var scale: UInt64 = 1
        for decimals in 0...6 {
            let digits = UInt64(magnitude * Double(scale) + 0.5)
            // Both are exact, so that the quotient is the double which is next to the decimal number.
            if Double(digits) / Double(scale) == magnitude {
                if value < 0 { character("-") }
                self.digits(digits / scale)
                character(".")
                self.digits(digits % scale, count: max(decimals, 1))
                return true
            }
            scale *= 10
        }
        return false
    }

    /// `07:38:28` and a fraction with 3, 6 or 9 digits if there is one; 18 bytes at most.
    @inline(__always)
    mutating func time<N: FixedWidthInteger>(_ hour: N, _ minute: N, _ second: N, _ nanoseconds: Int32) {
        twoDigits(hour)
        character(":")
        twoDigits(minute)
        character(":")
        twoDigits(second)
        if nanoseconds != 0 { fraction(UInt32(truncatingIfNeeded: nanoseconds)) }
    }

    private mutating func fraction(_ nanoseconds: UInt32) {
        character(".")
        threeDigits(nanoseconds / 1_000_000)
        guard nanoseconds % 1_000_000 != 0 else { return }
        threeDigits(nanoseconds / 1000 % 1000)
        guard nanoseconds % 1000 != 0 else { return }
        threeDigits(nanoseconds % 1000)
    }
}

extension String {
    /// A text of so many bytes at most, which `write` writes; they are ASCII.
    init(atMost limit: Int, _ write: (inout TextWriter) -> Void) {
        self.init(unsafeUninitializedCapacity: limit) { room in
            var text = TextWriter(room)
            write(&text)
            return text.count
        }
    }
}
