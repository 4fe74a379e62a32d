/// What a handler answers: the `Output` of an operation, made by the generator.
public protocol OperationOutput: Error, Sendable {
    /// The answer as it goes over the wire. Throws when it can't: for a number that JSON does not have, or a
    /// status that is out of the contract's range.
    func response() throws -> Response
}

/// A response as it was given before, which a handler throws to give it again, byte for byte, in place of
/// an `Output`. It has to be one that the operation gave.
public struct KeptResponse: Error, Sendable {
    /// What is answered.
    public var response: Response

    /// The response to give again.
    public init(_ response: Response) { self.response = response }
}
