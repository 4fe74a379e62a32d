// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations of the contract: what a handler gets, and what it can answer.
public enum Operations {
    /// `POST /shapes`
    public enum DrawShape {
        /// The operationId in the contract.
        public static let id = "drawShape"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var body: Components.Schemas.ShapeRequest

            public init(body: Components.Schemas.ShapeRequest) {
                self.body = body
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// The same.
            case ok(Operations.DrawShape.Output.Ok)
            /// Refused.
            case clientError(statusCode: Int)

            /// The same.
            public static func ok(_ body: Components.Schemas.Shape) -> Self {
                .ok(Operations.DrawShape.Output.Ok(body: body))
            }

            /// The same.
            public struct Ok: Sendable, Hashable {
                public var body: Components.Schemas.Shape

                public init(body: Components.Schemas.Shape) {
                    self.body = body
                }
            }
        }
    }
}
