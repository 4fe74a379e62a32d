// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations of the contract: what a handler gets, and what it can answer.
public enum Operations {
    /// `GET /a`
    public enum Authorize {
        /// The operationId in the contract.
        public static let id = "authorize"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Swift.Hashable {
            public init() {
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Swift.Error, Sendable, Swift.Hashable {
            /// Done.
            case noContent
            /// An answer.
            case `default`(statusCode: Int, Components.Responses.Response)

            /// An answer.
            public static func `default`(statusCode: Int, statusCode2: Int? = nil) -> Self {
                .default(statusCode: statusCode, Components.Responses.Response(statusCode2: statusCode2))
            }
        }
    }

    /// `GET /b`
    public enum Respond {
        /// The operationId in the contract.
        public static let id = "respond"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Swift.Hashable {
            public init() {
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Swift.Error, Sendable, Swift.Hashable {
            /// Done.
            case noContent
            /// An answer.
            case `default`(statusCode: Int, Components.Responses.Response)

            /// An answer.
            public static func `default`(statusCode: Int, statusCode2: Int? = nil) -> Self {
                .default(statusCode: statusCode, Components.Responses.Response(statusCode2: statusCode2))
            }
        }
    }

    /// `GET /c`
    public enum Router {
        /// The operationId in the contract.
        public static let id = "router"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Swift.Hashable {
            public init() {
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Swift.Error, Sendable, Swift.Hashable {
            /// Done.
            case noContent
            /// An answer.
            case `default`(statusCode: Int, Components.Responses.Response)

            /// An answer.
            public static func `default`(statusCode: Int, statusCode2: Int? = nil) -> Self {
                .default(statusCode: statusCode, Components.Responses.Response(statusCode2: statusCode2))
            }
        }
    }

    /// `GET /d`
    public enum String {
        /// The operationId in the contract.
        public static let id = "string"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Swift.Hashable {
            public init() {
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Swift.Error, Sendable, Swift.Hashable {
            /// Done.
            case noContent
            /// An answer.
            case `default`(statusCode: Int, Components.Responses.Response)

            /// An answer.
            public static func `default`(statusCode: Int, statusCode2: Int? = nil) -> Self {
                .default(statusCode: statusCode, Components.Responses.Response(statusCode2: statusCode2))
            }
        }
    }

    /// `GET /e`
    public enum Error {
        /// The operationId in the contract.
        public static let id = "error"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Swift.Hashable {
            public init() {
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Swift.Error, Sendable, Swift.Hashable {
            /// Done.
            case noContent
            /// An answer.
            case `default`(statusCode: Int, Components.Responses.Response)

            /// An answer.
            public static func `default`(statusCode: Int, statusCode2: Int? = nil) -> Self {
                .default(statusCode: statusCode, Components.Responses.Response(statusCode2: statusCode2))
            }
        }
    }

    /// `GET /f`
    public enum Operations_ {
        /// The operationId in the contract.
        public static let id = "operations"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Swift.Hashable {
            public init() {
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Swift.Error, Sendable, Swift.Hashable {
            /// Done.
            case noContent
            /// An answer.
            case `default`(statusCode: Int, Components.Responses.Response)

            /// An answer.
            public static func `default`(statusCode: Int, statusCode2: Int? = nil) -> Self {
                .default(statusCode: statusCode, Components.Responses.Response(statusCode2: statusCode2))
            }
        }
    }

    /// `GET /g`
    public enum Default {
        /// The operationId in the contract.
        public static let id = "default"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Swift.Hashable {
            public init() {
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Swift.Error, Sendable, Swift.Hashable {
            /// Done.
            case noContent
            /// An answer.
            case `default`(statusCode: Int, Components.Responses.Response)

            /// An answer.
            public static func `default`(statusCode: Int, statusCode2: Int? = nil) -> Self {
                .default(statusCode: statusCode, Components.Responses.Response(statusCode2: statusCode2))
            }
        }
    }

    /// `GET /h`
    public enum Response {
        /// The operationId in the contract.
        public static let id = "Response"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Swift.Hashable {
            public init() {
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Swift.Error, Sendable, Swift.Hashable {
            /// Done.
            case noContent
            /// An answer.
            case `default`(statusCode: Int, Components.Responses.Response)

            /// An answer.
            public static func `default`(statusCode: Int, statusCode2: Int? = nil) -> Self {
                .default(statusCode: statusCode, Components.Responses.Response(statusCode2: statusCode2))
            }
        }
    }

    /// `PUT /i/{json}`
    public enum Init {
        /// The operationId in the contract.
        public static let id = "init"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Swift.Hashable {
            public var json: Swift.String
            public var faults: Swift.String?
            public var request: Int
            public var captures: [Int]?
            public var decode: Swift.String?
            public var `inout`: Swift.String
            public var hashValue: Swift.String?
            public var texts: [Swift.String]?
            public var cookies: Swift.String
            public var body: Operations.Init.Input.Body?

            public init(
                json: Swift.String,
                faults: Swift.String? = nil,
                request: Int,
                captures: [Int]? = nil,
                decode: Swift.String? = nil,
                `inout`: Swift.String,
                hashValue: Swift.String? = nil,
                texts: [Swift.String]? = nil,
                cookies: Swift.String = "",
                body: Operations.Init.Input.Body? = nil
            ) {
                self.json = json
                self.faults = faults
                self.request = request
                self.captures = captures
                self.decode = decode
                self.inout = `inout`
                self.hashValue = hashValue
                self.texts = texts
                self.cookies = cookies
                self.body = body
            }

            /// The media types of the body.
            public enum Body: Sendable, Swift.Hashable {
                case json(Components.Schemas.Members)
                case plainText(Swift.String)
                case binary([Swift.UInt8])
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Swift.Error, Sendable, Swift.Hashable {
            /// All.
            case ok(Operations.Init.Output.Ok)
            /// An answer.
            case `default`(statusCode: Int, Components.Responses.Response)

            /// All.
            public static func ok(_ body: Operations.Init.Output.Ok.Body, fields: Swift.String, json: Int? = nil, value: Swift.Bool? = nil, text: Components.Schemas.Cases? = nil) -> Self {
                .ok(Operations.Init.Output.Ok(body: body, fields: fields, json: json, value: value, text: text))
            }

            /// An answer.
            public static func `default`(statusCode: Int, statusCode2: Int? = nil) -> Self {
                .default(statusCode: statusCode, Components.Responses.Response(statusCode2: statusCode2))
            }

            /// All.
            public struct Ok: Sendable, Swift.Hashable {
                public var body: Operations.Init.Output.Ok.Body
                public var fields: Swift.String
                public var json: Int?
                public var value: Swift.Bool?
                public var text: Components.Schemas.Cases?

                public init(
                    body: Operations.Init.Output.Ok.Body,
                    fields: Swift.String,
                    json: Int? = nil,
                    value: Swift.Bool? = nil,
                    text: Components.Schemas.Cases? = nil
                ) {
                    self.body = body
                    self.fields = fields
                    self.json = json
                    self.value = value
                    self.text = text
                }

                /// The media types of the body.
                public enum Body: Sendable, Swift.Hashable {
                    case json(Components.Schemas.Members)
                    case plainText(Components.Schemas.Cases)
                }
            }
        }
    }
}
