/// A structured logger that writes lines to a descriptor.
public struct Logger: Sendable {
    /// A logger that writes nothing.
    public static let disabled = Logger()
}
