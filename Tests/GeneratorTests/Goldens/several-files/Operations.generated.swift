// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations of the contract: what a handler gets, and what it can answer.
public enum Operations {
    /// `GET /pets/{id}`
    public enum GetPet {
        /// The operationId in the contract.
        public static let id = "getPet"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var id: Int

            public init(id: Int) {
                self.id = id
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// A pet.
            case ok(Components.Responses.Pet)
            /// The id is none.
            case badRequest

            /// A pet.
            public static func ok(_ body: Components.Schemas.Pet) -> Self {
                .ok(Components.Responses.Pet(body: body))
            }
        }
    }
}
