// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations of the contract: what a handler gets, and what it can answer.
public enum Operations {
    /// `GET /a/{id}`
    public enum GetA {
        /// The operationId in the contract.
        public static let id = "getA"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var id: Int

            public init(id: Int) {
                self.id = id
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// There
            case noContent
        }
    }
}
