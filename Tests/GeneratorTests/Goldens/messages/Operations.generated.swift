// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations of the contract: what a handler gets, and what it can answer.
public enum Operations {
    /// `PUT /nullable`
    public enum Nullable {
        /// The operationId in the contract.
        public static let id = "nullable"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var body: Int?

            public init(body: Int?) {
                self.body = body
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// A.
            case ok(Operations.Nullable.Output.Ok)
            /// Bad.
            case clientError(statusCode: Int)

            /// A.
            public static func ok(_ body: Int?) -> Self {
                .ok(Operations.Nullable.Output.Ok(body: body))
            }

            /// A.
            public struct Ok: Sendable, Hashable {
                public var body: Int?

                public init(body: Int?) {
                    self.body = body
                }
            }
        }
    }

    /// `POST /nullable`
    public enum OptionalNullable {
        /// The operationId in the contract.
        public static let id = "optionalNullable"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var body: Int??

            public init(body: Int?? = nil) {
                self.body = body
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// A.
            case ok(Operations.OptionalNullable.Output.Ok)
            /// Bad.
            case clientError(statusCode: Int)

            /// A.
            public static func ok(_ body: String) -> Self {
                .ok(Operations.OptionalNullable.Output.Ok(body: body))
            }

            /// A.
            public struct Ok: Sendable, Hashable {
                public var body: String

                public init(body: String) {
                    self.body = body
                }
            }
        }
    }

    /// `PATCH /nullable`
    public enum NullableUnion {
        /// The operationId in the contract.
        public static let id = "nullableUnion"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var body: Int??

            public init(body: Int?? = nil) {
                self.body = body
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// A.
            case ok(Operations.NullableUnion.Output.Ok)
            /// Bad.
            case clientError(statusCode: Int)

            /// A.
            public static func ok(_ body: Operations.NullableUnion.Output.Ok.Body) -> Self {
                .ok(Operations.NullableUnion.Output.Ok(body: body))
            }

            /// A.
            public struct Ok: Sendable, Hashable {
                public var body: Operations.NullableUnion.Output.Ok.Body

                public init(body: Operations.NullableUnion.Output.Ok.Body) {
                    self.body = body
                }

                /// The media types of the body.
                public enum Body: Sendable, Hashable {
                    case json(Int?)
                    case plainText(Double)
                }
            }
        }
    }

    /// `POST /forms`
    public enum Forms {
        /// The operationId in the contract.
        public static let id = "forms"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var body: Operations.Forms.Input.Body

            public init(body: Operations.Forms.Input.Body) {
                self.body = body
            }

            public struct Body: Sendable, Hashable {
                public var files: [[UInt8]]
                public var bytes: [UInt8]?
                public var kind: Operations.Forms.Input.Body.KindPayload
                public var ok: Bool
                public var moments: [DateTime]
                public var secret: String
                public var shared: Components.Schemas.Level?
                public var maybe: Field<String>
                public var list: Field<[Int]>

                public init(
                    files: [[UInt8]],
                    bytes: [UInt8]? = nil,
                    kind: Operations.Forms.Input.Body.KindPayload = .value2,
                    ok: Bool,
                    moments: [DateTime] = [DateTime(literal: "2024-01-01T00:00:00Z")],
                    secret: String = "x",
                    shared: Components.Schemas.Level? = nil,
                    maybe: Field<String> = .absent,
                    list: Field<[Int]> = .absent
                ) {
                    self.files = files
                    self.bytes = bytes
                    self.kind = kind
                    self.ok = ok
                    self.moments = moments
                    self.secret = secret
                    self.shared = shared
                    self.maybe = maybe
                    self.list = list
                }

                public enum KindPayload: Int, Sendable, Hashable, CaseIterable {
                    case value1 = 1
                    case value2 = 2
                }
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// Several media types.
            case created(Components.Responses.Several)
            /// B.
            case clientError(statusCode: Int, Operations.Forms.Output.ClientError)

            /// Several media types.
            public static func created(_ body: Components.Responses.Several.Body, xLevel: Components.Schemas.Level? = nil, xFloat: Float) -> Self {
                .created(Components.Responses.Several(body: body, xLevel: xLevel, xFloat: xFloat))
            }

            /// B.
            public static func clientError(statusCode: Int, xN: [Components.Schemas.Level]? = nil) -> Self {
                .clientError(statusCode: statusCode, Operations.Forms.Output.ClientError(xN: xN))
            }

            /// B.
            public struct ClientError: Sendable, Hashable {
                public var xN: [Components.Schemas.Level]?

                public init(xN: [Components.Schemas.Level]? = nil) {
                    self.xN = xN
                }
            }
        }
    }

    /// `GET /types`
    public enum Types {
        /// The operationId in the contract.
        public static let id = "types"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public init() {
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// A.
            case ok(Operations.Types.Output.Ok)
            /// A.
            case created(Operations.Types.Output.Created)
            /// A.
            case accepted(Operations.Types.Output.Accepted)
            /// A.
            case nonAuthoritativeInformation(Operations.Types.Output.NonAuthoritativeInformation)
            /// A.
            case partialContent(Operations.Types.Output.PartialContent)
            /// A.
            case gone(Operations.Types.Output.Gone)
            /// A.
            case serverError(statusCode: Int, Operations.Types.Output.ServerError)
            /// Several media types.
            case `default`(statusCode: Int, Components.Responses.Several)

            /// A.
            public static func ok(_ body: [[String: Components.Schemas.Level]]) -> Self {
                .ok(Operations.Types.Output.Ok(body: body))
            }

            /// A.
            public static func created(_ body: Components.Schemas.Level) -> Self {
                .created(Operations.Types.Output.Created(body: body))
            }

            /// A.
            public static func accepted(_ body: JSONValue) -> Self {
                .accepted(Operations.Types.Output.Accepted(body: body))
            }

            /// A.
            public static func nonAuthoritativeInformation(_ body: Components.Schemas.Level) -> Self {
                .nonAuthoritativeInformation(Operations.Types.Output.NonAuthoritativeInformation(body: body))
            }

            /// A.
            public static func partialContent(_ body: Operations.Types.Output.PartialContent.Body) -> Self {
                .partialContent(Operations.Types.Output.PartialContent(body: body))
            }

            /// A.
            public static func gone(_ body: Operations.Types.Output.Gone.Body) -> Self {
                .gone(Operations.Types.Output.Gone(body: body))
            }

            /// A.
            public static func serverError(statusCode: Int, retryAfter: Int) -> Self {
                .serverError(statusCode: statusCode, Operations.Types.Output.ServerError(retryAfter: retryAfter))
            }

            /// Several media types.
            public static func `default`(statusCode: Int, _ body: Components.Responses.Several.Body, xLevel: Components.Schemas.Level? = nil, xFloat: Float) -> Self {
                .default(statusCode: statusCode, Components.Responses.Several(body: body, xLevel: xLevel, xFloat: xFloat))
            }

            /// A.
            public struct Ok: Sendable, Hashable {
                public var body: [[String: Components.Schemas.Level]]

                public init(body: [[String: Components.Schemas.Level]]) {
                    self.body = body
                }
            }

            /// A.
            public struct Created: Sendable, Hashable {
                public var body: Components.Schemas.Level

                public init(body: Components.Schemas.Level) {
                    self.body = body
                }
            }

            /// A.
            public struct Accepted: Sendable, Hashable {
                public var body: JSONValue

                public init(body: JSONValue) {
                    self.body = body
                }
            }

            /// A.
            public struct NonAuthoritativeInformation: Sendable, Hashable {
                public var body: Components.Schemas.Level

                public init(body: Components.Schemas.Level) {
                    self.body = body
                }
            }

            /// A.
            public struct PartialContent: Sendable, Hashable {
                public var body: Operations.Types.Output.PartialContent.Body

                public init(body: Operations.Types.Output.PartialContent.Body) {
                    self.body = body
                }

                /// The media types of the body.
                public enum Body: Sendable, Hashable {
                    case plainText(DateTime)
                    case imagePng([UInt8])
                }
            }

            /// A.
            public struct Gone: Sendable, Hashable {
                public var body: Operations.Types.Output.Gone.Body

                public init(body: Operations.Types.Output.Gone.Body) {
                    self.body = body
                }

                /// The media types of the body.
                public enum Body: Sendable, Hashable {
                    case json(Operations.Types.Output.Gone.BodyJson)
                    case applicationProblemJson(Operations.Types.Output.Gone.BodyJson)
                }

                public struct BodyJson: Sendable, Hashable {
                    public var a: String?

                    public init(a: String? = nil) {
                        self.a = a
                    }
                }
            }

            /// A.
            public struct ServerError: Sendable, Hashable {
                public var retryAfter: Int

                public init(retryAfter: Int) {
                    self.retryAfter = retryAfter
                }
            }
        }
    }

    /// `PUT /octets`
    public enum Octets {
        /// The operationId in the contract.
        public static let id = "octets"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var body: Operations.Octets.Input.Body?

            public init(body: Operations.Octets.Input.Body? = nil) {
                self.body = body
            }

            /// The media types of the body.
            public enum Body: Sendable, Hashable {
                case binary([UInt8])
                case json(JSONValue)
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// A.
            case noContent
            /// Bad.
            case clientError(statusCode: Int)
        }
    }

    /// `POST /octets`
    public enum SameOctets {
        /// The operationId in the contract.
        public static let id = "sameOctets"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var body: [UInt8]?

            public init(body: [UInt8]? = nil) {
                self.body = body
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// A.
            case noContent
            /// Bad.
            case clientError(statusCode: Int)
        }
    }
}
