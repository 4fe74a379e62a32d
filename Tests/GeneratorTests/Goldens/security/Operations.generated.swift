// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations of the contract: what a handler gets, and what it can answer.
public enum Operations {
    /// `GET /open`
    public enum Open {
        /// The operationId in the contract.
        public static let id = "open"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public init() {
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// Done.
            case noContent
        }
    }

    /// `GET /inherited`
    public enum Inherited {
        /// The operationId in the contract.
        public static let id = "inherited"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public init() {
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// Done.
            case noContent
            /// Refused.
            case clientError(statusCode: Int)
        }
    }

    /// `GET /either`
    public enum Either {
        /// The operationId in the contract.
        public static let id = "either"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public init() {
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// Done.
            case noContent
            /// Refused.
            case clientError(statusCode: Int)
        }
    }

    /// `GET /optional`
    public enum Optional {
        /// The operationId in the contract.
        public static let id = "optional"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public init() {
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// Done.
            case noContent
            /// Refused.
            case clientError(statusCode: Int)
        }
    }
}
