/// Reads one JSON text (RFC 8259) in a single pass over its bytes, as a decoder asks for it.
///
/// Three things can be wrong. A text that is not JSON has a `syntaxError`: it is recorded once, and
/// from then on every call returns nil or false at once. A value that is JSON but not what was asked
/// for is a fault (keyword `type`, `format` or `duplicate`) at its JSON Pointer; it is skipped and
/// reading goes on. What the contract says beyond that is checked by the caller through `faults`.
///
/// A member or element whose value was not read is skipped by the next `nextMember` or `nextElement`.
/// Containers are nested at most `maximumDepth` deep; a deeper text counts as a syntax error.
public struct JSONReader: ~Copyable {
    /// How deep containers may be nested.
    public static let maximumDepth = 128

    /// The text. Unsafe, because the pointer is only valid inside `read`: that is the only place
    /// that makes a reader, and it lends it to a closure, which can't keep a value without copies.
    let bytes: UnsafeBufferPointer<UInt8>
    /// The next byte to look at; never past the end.
    var position = 0
    /// Whether the value at `position`, after white space, is still to be read.
    var pending = true
    /// Whether there is a syntax error.
    var failed = false
    /// Up to where the text is known to be valid, since a value that ends there was checked ahead.
    var validatedEnd = 0
    /// Whether a check ahead has found that the text is not valid.
    var isInvalidAhead = false
    /// What matchers of this text remember.
    var matcherMemory = MatcherMemory()

    /// What was wrong with the values so far; checks on the value that was just read go here.
    public var faults: Faults
    /// Why the text is not JSON, once that is known.
    public internal(set) var syntaxError: JSONSyntaxError?

    @usableFromInline
    init(_ bytes: UnsafeBufferPointer<UInt8>, source: [UInt8]) {
        self.bytes = bytes
        faults = Faults(source: source)
    }

    /// Lends a reader of a text to `body` and checks that nothing follows the value that it read.
    ///
    /// - Returns: what `body` returned, unless there are faults or a syntax error; the faults of the
    ///   text at place `body`, none when there is a syntax error; and the syntax error.
    @inlinable
    public static func read<T>(
        _ bytes: [UInt8], _ body: (inout JSONReader) -> T?
    ) -> (value: T?, faults: Faults, syntaxError: JSONSyntaxError?) {
        bytes.withUnsafeBufferPointer { buffer in
            var reader = JSONReader(buffer, source: bytes)
            var value = body(&reader)
            reader.finish()
            if !reader.faults.isEmpty || reader.syntaxError != nil { value = nil }
            // Not copied, which may cost as much as to read it.
            return (consume value, reader.faults, reader.syntaxError)
        }
    }

    /// Reads what is left, checks that it is only white space, and lets go of the text.
    @usableFromInline
    mutating func finish() {
        leaveContainers()
        if pending { skip() }
        skipWhitespace()
        if !failed, position < bytes.count { fail("unexpected text after the value") }
        // A decoder that was stopped half-way has found members missing that may well be there.
        if failed { faults = Faults() } else { faults.leaveText() }
    }

    /// Records the syntax error at the current position and stops reading.
    mutating func fail(_ message: String) {
        guard !failed else { return }
        failed = true
        pending = false
        syntaxError = JSONSyntaxError(message, at: position, in: bytes)
        position = bytes.count
    }

    /// Records that something else was expected at the current position.
    mutating func fail(expected what: StaticString) {
        fail(position < bytes.count ? "expected \(what)" : "expected \(what), but the text ends")
    }

    /// The byte at the current position; 0, which no token starts with, at the end.
    var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    /// Moves past space, tab, LF and CR.
    @inline(__always)
    mutating func skipWhitespace() {
        // Mostly there is none.
        if next > 0x20 { return }
        skipSomeWhitespace()
    }

    @inline(never)
    private mutating func skipSomeWhitespace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    /// Moves to the value that comes next; false when there is none because reading stopped.
    @inline(__always)
    mutating func advanceToValue() -> Bool {
        if failed || !pending { return false }
        skipWhitespace()
        return true
    }
}
