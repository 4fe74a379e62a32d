// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations of the contract: what a handler gets, and what it can answer.
public enum Operations {
    /// `GET /texts`
    public enum GetTexts {
        /// The operationId in the contract.
        public static let id = "getTexts"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var scan: String?
            public var automaton: String?
            public var program: String?
            public var needless: String?
            public var `default`: String

            public init(
                scan: String? = nil,
                automaton: String? = nil,
                program: String? = nil,
                needless: String? = nil,
                `default`: String = "AB"
            ) {
                self.scan = scan
                self.automaton = automaton
                self.program = program
                self.needless = needless
                self.default = `default`
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// Fine
            case ok
        }
    }
}
