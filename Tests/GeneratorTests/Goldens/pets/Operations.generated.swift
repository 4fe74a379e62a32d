// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations of the contract: what a handler gets, and what it can answer.
public enum Operations {
    /// `GET /v1/pets`, and its operationId.
    public enum ListPets {
        public static let id = "listPets"
        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable {
            /// How many at most.
            public var limit: Int32
            public var kind: [Components.Schemas.Kind]?

            public init(limit: Int32 = 20, kind: [Components.Schemas.Kind]? = nil) {
                self.limit = limit
                self.kind = kind
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable {
            /// Some pets
            case ok(Ok)
            case badRequest(Components.Responses.Refused)
            public static func ok(_ body: [Components.Schemas.Pet], totalCount: Int) -> Self {
                .ok(Ok(body: body, totalCount: totalCount))
            }
            public static func badRequest(_ body: Components.Schemas.Problem) -> Self {
                .badRequest(Components.Responses.Refused(body: body))
            }

            /// Some pets
            public struct Ok: Sendable {
                public var body: [Components.Schemas.Pet]
                /// How many there are.
                public var totalCount: Int

                public init(body: [Components.Schemas.Pet], totalCount: Int) {
                    self.body = body
                    self.totalCount = totalCount
                }
            }
        }
    }

    /// `POST /v1/pets`, and its operationId.
    public enum CreatePet {
        public static let id = "createPet"
        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable {
            public var idempotencyKey: String?
            public var body: Components.Schemas.Pet

            public init(idempotencyKey: String? = nil, body: Components.Schemas.Pet) {
                self.idempotencyKey = idempotencyKey
                self.body = body
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable {
            /// Taken in
            case created(Created)
            case `default`(statusCode: Int, Components.Responses.Refused)
            public static func created(_ body: Components.Schemas.Pet, location: String) -> Self {
                .created(Created(body: body, location: location))
            }
            public static func `default`(statusCode: Int, _ body: Components.Schemas.Problem) -> Self {
                .default(statusCode: statusCode, Components.Responses.Refused(body: body))
            }

            /// Taken in
            public struct Created: Sendable {
                public var body: Components.Schemas.Pet
                public var location: String

                public init(body: Components.Schemas.Pet, location: String) {
                    self.body = body
                    self.location = location
                }
            }
        }
    }

    /// `DELETE /v1/pets/{name}`, and its operationId.
    public enum DeletePet {
        public static let id = "deletePet"
        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable {
            public var name: String

            public init(name: String) { self.name = name }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable {
            /// Gone
            case noContent
            case `default`(statusCode: Int, Components.Responses.Refused)
            public static func `default`(statusCode: Int, _ body: Components.Schemas.Problem) -> Self {
                .default(statusCode: statusCode, Components.Responses.Refused(body: body))
            }
        }
    }
}
