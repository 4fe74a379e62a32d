/// A value that is a text in messages and parameters: an identifier, a time, a type of the application.
public protocol ContractText: Sendable, Equatable {
    /// The value that the text says; nil when it says none.
    init?(contractText: String)

    /// The text, from which the same value can be read again.
    var contractText: String { get }
}

extension JSONReader {
    /// Reads a string that says a value. One that says none is a fault (keyword `format`) whose limit is the
    /// format's name.
    @inlinable
    public mutating func text<T: ContractText>(as type: T.Type, format: StaticString) -> T? {
        guard let text = string() else { return nil }
        return faults.text(text, as: type, format: format)
    }
}

extension Faults {
    /// The value that a text says. If it says none, that is a fault (keyword `format`).
    @inlinable
    public mutating func text<T: ContractText>(_ text: String, as type: T.Type, format: StaticString) -> T? {
        if let value = T(contractText: text) { return value }
        formatFault(text, format.description)
        return nil
    }
}

extension JSONWriter {
    /// Writes a value as the string that says it.
    @inlinable
    public mutating func text(_ value: some ContractText) { string(value.contractText) }

    /// Writes an identifier as the string that says it.
    public mutating func text(_ value: UniqueIdentifier) {
        buffer.quoted(atMost: 36) { value.write(to: &$0) }
    }
}
