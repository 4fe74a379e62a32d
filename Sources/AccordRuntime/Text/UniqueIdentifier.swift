/// A UUID (RFC 9562): 128 bits, of any version and variant.
public struct UniqueIdentifier: ContractText, Hashable, Comparable, CustomStringConvertible {
    /// The first eight bytes, the first one highest.
    public let high: UInt64
    /// The last eight bytes.
    public let low: UInt64

    /// An identifier from its two halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// An identifier from its 16 bytes; nil when they are more or fewer.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        low = bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// A random identifier (version 4), which can't be guessed.
    public static func random() -> UniqueIdentifier {
        var system = SystemRandomNumberGenerator()
        return UniqueIdentifier(
            high: system.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000,
            low: system.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
    }

    /// The identifier that 8-4-4-4-12 hexadecimal digits in either case say (section 4); nil for all else.
    public init?(contractText: String) {
        var text = contractText
        guard let identifier = text.withUTF8({ UniqueIdentifier(utf8: $0) }) else { return nil }
        self = identifier
    }

    private init?(utf8 text: UnsafeBufferPointer<UInt8>) {
        guard text.count == 36 else { return nil }
        var halves = (high: UInt64(0), low: UInt64(0))
        for index in 0..<36 {
            switch index {
            case 8, 13, 18, 23:
                guard text[index] == UInt8(ascii: "-") else { return nil }
            default:
                guard let digit = Hexadecimal.value(of: text[index]) else { return nil }
                if index < 18 {
                    halves.high = halves.high << 4 | UInt64(digit)
                } else {
                    halves.low = halves.low << 4 | UInt64(digit)
                }
            }
        }
        self.init(high: halves.high, low: halves.low)
    }

    /// The 16 bytes.
    public var bytes: [UInt8] {
        [high, low].flatMap { half in (0..<8).map { UInt8(half >> (56 - $0 * 8) & 0xFF) } }
    }

    /// In lower case.
    public var contractText: String { String(atMost: 36) { write(to: &$0) } }

    /// 36 bytes.
    func write(to text: inout TextWriter) {
        for digit in 0..<32 {
            if digit == 8 || digit == 12 || digit == 16 || digit == 20 { text.character("-") }
            let half = digit < 16 ? high : low
            text.byte(
                Hexadecimal.digit(UInt8(truncatingIfNeeded: half >> UInt64(60 - digit % 16 * 4)) & 0x0F))
        }
    }

    /// As in messages.
    public var description: String { contractText }

    /// By the bytes, from the first on, which is the order of the texts in lower case too.
    public static func < (left: UniqueIdentifier, right: UniqueIdentifier) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}
