// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations of the contract: what a handler gets, and what it can answer.
public enum Operations {
    /// `POST /orders/{id}/lines`
    public enum AddLine {
        /// The operationId in the contract.
        public static let id = "addLine"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var id: Int64
            public var unit: Operations.AddLine.Input.UnitPayload?
            public var count: Int
            public var xTrace: String?
            public var idempotencyKey: String?
            public var body: Components.Schemas.Line

            public init(
                id: Int64,
                unit: Operations.AddLine.Input.UnitPayload? = nil,
                count: Int = 1,
                xTrace: String? = nil,
                idempotencyKey: String? = nil,
                body: Components.Schemas.Line
            ) {
                self.id = id
                self.unit = unit
                self.count = count
                self.xTrace = xTrace
                self.idempotencyKey = idempotencyKey
                self.body = body
            }

            public enum UnitPayload: String, Sendable, Hashable, CaseIterable {
                case piece
                case metre
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// Added.
            case created(Operations.AddLine.Output.Created)
            /// Bad.
            case clientError(statusCode: Int)

            /// Added.
            public static func created(_ body: Components.Schemas.Line) -> Self {
                .created(Operations.AddLine.Output.Created(body: body))
            }

            /// Added.
            public struct Created: Sendable, Hashable {
                public var body: Components.Schemas.Line

                public init(body: Components.Schemas.Line) {
                    self.body = body
                }
            }
        }
    }

    /// `POST /notes`
    public enum AddNote {
        /// The operationId in the contract.
        public static let id = "addNote"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var idempotencyKey: String
            public var body: Operations.AddNote.Input.Body?

            public init(idempotencyKey: String, body: Operations.AddNote.Input.Body? = nil) {
                self.idempotencyKey = idempotencyKey
                self.body = body
            }

            /// The media types of the body.
            public enum Body: Sendable, Hashable {
                case json(Operations.AddNote.Input.BodyJson)
                case plainText(String)
            }

            public struct BodyJson: Sendable, Hashable {
                public var text: Field<String>

                public init(text: Field<String> = .absent) {
                    self.text = text
                }
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// Added.
            case created
            /// Bad.
            case clientError(statusCode: Int)
        }
    }

    /// `POST /ticks`
    public enum Tick {
        /// The operationId in the contract.
        public static let id = "tick"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var idempotencyKey: String?

            public init(idempotencyKey: String? = nil) {
                self.idempotencyKey = idempotencyKey
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// Ticked.
            case noContent
            /// Bad.
            case clientError(statusCode: Int)
        }
    }

    /// `POST /counts`
    public enum Count {
        /// The operationId in the contract.
        public static let id = "count"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var idempotencyKey: Int?

            public init(idempotencyKey: Int? = nil) {
                self.idempotencyKey = idempotencyKey
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// A key that is no text is a parameter like others.
            case noContent
            /// Bad.
            case clientError(statusCode: Int)
        }
    }
}
