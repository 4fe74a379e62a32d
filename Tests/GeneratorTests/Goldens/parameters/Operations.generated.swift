// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The operations of the contract: what a handler gets, and what it can answer.
public enum Operations {
    /// `GET /api/rooms/{id}/{days}`
    public enum FindRooms {
        /// The operationId in the contract.
        public static let id = "findRooms"

        /// The request's parameters and body, checked against the contract.
        public struct Input: Sendable, Hashable {
            public var id: String
            public var days: [CalendarDate]
            /// Another one.
            public var queryId: Int?
            public var size: Operations.FindRooms.Input.SizePayload
            public var tag: [String]?
            /// - Warning: Deprecated by the contract.
            public var bodyParameter: String
            public var session: String

            public init(
                id: String,
                days: [CalendarDate],
                queryId: Int? = nil,
                size: Operations.FindRooms.Input.SizePayload = .value1,
                tag: [String]? = nil,
                bodyParameter: String,
                session: String = "none"
            ) {
                self.id = id
                self.days = days
                self.queryId = queryId
                self.size = size
                self.tag = tag
                self.bodyParameter = bodyParameter
                self.session = session
            }

            public enum SizePayload: Int, Sendable, Hashable, CaseIterable {
                case value1 = 1
                case value2 = 2
            }
        }

        /// The answers that the contract lists. A handler returns one, or throws it.
        public enum Output: Error, Sendable, Hashable {
            /// Done.
            case noContent
            /// Refused.
            case badRequest
        }
    }
}
