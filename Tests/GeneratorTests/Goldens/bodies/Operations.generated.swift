// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations of the contract: what a handler gets, and what it can answer.
public enum Operations {
    /// `POST /notes`
    public enum CreateNote {
        /// The operationId in the contract.
        public static let id = "createNote"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var body: Components.Schemas.Note

            public init(body: Components.Schemas.Note) {
                self.body = body
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// Kept
            case noContent
            /// Refused
            case clientError(statusCode: Int)
        }
    }

    /// `PUT /files`
    public enum PutFile {
        /// The operationId in the contract.
        public static let id = "putFile"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var body: Operations.PutFile.Input.Body?

            public init(body: Operations.PutFile.Input.Body? = nil) {
                self.body = body
            }

            /// The media types of the body.
            public enum Body: Sendable, Hashable {
                case json(Components.Schemas.Note)
                case plainText(String)
                case binary([UInt8])
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// What came
            case ok(Operations.PutFile.Output.Ok)
            /// Refused
            case clientError(statusCode: Int)

            /// What came
            public static func ok(_ body: Operations.PutFile.Output.Ok.Body) -> Self {
                .ok(Operations.PutFile.Output.Ok(body: body))
            }

            /// What came
            public struct Ok: Sendable, Hashable {
                public var body: Operations.PutFile.Output.Ok.Body

                public init(body: Operations.PutFile.Output.Ok.Body) {
                    self.body = body
                }

                /// The media types of the body.
                public enum Body: Sendable, Hashable {
                    case json(Components.Schemas.Note)
                    case plainText(String)
                }
            }
        }
    }
}
