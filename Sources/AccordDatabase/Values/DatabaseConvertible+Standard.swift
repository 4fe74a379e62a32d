extension DatabaseValue: DatabaseConvertible {
    /// Itself.
    public var databaseValue: DatabaseValue { self }
    /// Itself.
    @inlinable
    public init?(databaseValue: DatabaseValue) { self = databaseValue }
}

extension Int64: DatabaseConvertible {
    /// An integer.
    public var databaseValue: DatabaseValue { .integer(self) }
    /// From an integer.
    @inlinable
    public init?(databaseValue: DatabaseValue) {
        guard case .integer(let value) = databaseValue else { return nil }
        self = value
    }
}

extension Int: DatabaseConvertible {
    /// An integer.
    public var databaseValue: DatabaseValue { .integer(Int64(self)) }
    /// From an integer.
    @inlinable
    public init?(databaseValue: DatabaseValue) {
        guard case .integer(let value) = databaseValue else { return nil }
        self.init(exactly: value)
    }
}

extension Bool: DatabaseConvertible {
    /// The integer 0 or 1.
    public var databaseValue: DatabaseValue { .integer(self ? 1 : 0) }
    /// From the integer 0 or 1; another one is nil.
    @inlinable
    public init?(databaseValue: DatabaseValue) {
        switch databaseValue {
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

extension Double: DatabaseConvertible {
    /// A floating-point number.
    public var databaseValue: DatabaseValue { .real(self) }
    /// From a floating-point number, or from an integer that it represents exactly.
    @inlinable
    public init?(databaseValue: DatabaseValue) {
        switch databaseValue {
        case .real(let value): self = value
        case .integer(let value): self.init(exactly: value)
        default: return nil
        }
    }
}

extension String: DatabaseConvertible {
    /// Text.
    public var databaseValue: DatabaseValue { .text(self) }
    /// From text.
    @inlinable
    public init?(databaseValue: DatabaseValue) {
        guard case .text(let value) = databaseValue else { return nil }
        self = value
    }
}

extension [UInt8]: DatabaseConvertible {
    /// Bytes.
    public var databaseValue: DatabaseValue { .blob(self) }
    /// From bytes.
    @inlinable
    public init?(databaseValue: DatabaseValue) {
        guard case .blob(let value) = databaseValue else { return nil }
        self = value
    }
}

extension Optional: DatabaseConvertible where Wrapped: DatabaseConvertible {
    /// `NULL` or the wrapped value.
    public var databaseValue: DatabaseValue { self?.databaseValue ?? .null }
    /// From `NULL` or what the wrapped type is read from.
    @inlinable
    public init?(databaseValue: DatabaseValue) {
        if case .null = databaseValue {
            self = Self.none
            return
        }
        guard let value = Wrapped(databaseValue: databaseValue) else { return nil }
        self = .some(value)
    }
}
