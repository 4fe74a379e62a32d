// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The reusable parts of the contract.
public enum Components {
    /// The types of `components/schemas`.
    public enum Schemas {
        public struct Members: Sendable, Swift.Hashable {
            public var additionalProperties_: Swift.String
            public var `inout`: Int
            public var self_: Components.Schemas.Cases
            public var union: Components.Schemas.Union?
            public var memberName: Int
            public var memberCount: Int?
            public var octets: Field<[Swift.UInt8]>
            public var `where`: Components.Schemas.Members.WherePayload?
            /// Members that the contract does not name.
            public var additionalProperties: [Swift.String: Components.Schemas.Members.AdditionalPropertiesPayload]

            public init(
                additionalProperties_: Swift.String,
                `inout`: Int,
                self_: Components.Schemas.Cases,
                union: Components.Schemas.Union? = nil,
                memberName: Int = 1,
                memberCount: Int? = nil,
                octets: Field<[Swift.UInt8]> = .absent,
                where: Components.Schemas.Members.WherePayload? = nil,
                additionalProperties: [Swift.String: Components.Schemas.Members.AdditionalPropertiesPayload] = [:]
            ) {
                self.additionalProperties_ = additionalProperties_
                self.inout = `inout`
                self.self_ = self_
                self.union = union
                self.memberName = memberName
                self.memberCount = memberCount
                self.octets = octets
                self.where = `where`
                self.additionalProperties = additionalProperties
            }

            public enum WherePayload: Swift.String, Sendable, Swift.Hashable, Swift.CaseIterable {
                case empty = ""
                case symbol2B = "+"
                case symbol2D = "-"
                case aB = "a b"
                case aB_612D62 = "a-b"
                case _1 = "1"
                case self_ = "self"
                case init_ = "init"
                case `default`
                case type = "Type"
                case encode
                case hash
                case none
            }

            public struct AdditionalPropertiesPayload: Sendable, Swift.Hashable {
                public var a: Int?

                public init(a: Int? = nil) {
                    self.a = a
                }
            }
        }

        public enum Cases: Swift.String, Sendable, Swift.Hashable, Swift.CaseIterable {
            case some
            case none
            case self_ = "self"
            case rawValue
            case hashValue
            case allCases_616C6C5F6361736573 = "all_cases"
            case description
            case `in`
            case any = "Any"
            case `protocol` = "Protocol"
        }

        public enum Union: Sendable, Swift.Hashable {
            case none(Components.Schemas.None)
            case some(Components.Schemas.Some)
            case `default`(Components.Schemas.Default)
            case encode(Components.Schemas.Encode)
            case self_(Components.Schemas.Self_)
        }

        public struct None: Sendable, Swift.Hashable {
            public var kind: Swift.String

            public init(kind: Swift.String) {
                self.kind = kind
            }
        }

        public struct Some: Sendable, Swift.Hashable {
            public var kind: Swift.String

            public init(kind: Swift.String) {
                self.kind = kind
            }
        }

        public struct Default: Sendable, Swift.Hashable {
            public var kind: Swift.String

            public init(kind: Swift.String) {
                self.kind = kind
            }
        }

        public struct Encode: Sendable, Swift.Hashable {
            public var kind: Swift.String

            public init(kind: Swift.String) {
                self.kind = kind
            }
        }

        public struct Self_: Sendable, Swift.Hashable {
            public var kind: Swift.String

            public init(kind: Swift.String) {
                self.kind = kind
            }
        }

        public enum Hashable: Swift.String, Sendable, Swift.Hashable, Swift.CaseIterable {
            case a
        }

        public enum CaseIterable: Swift.String, Sendable, Swift.Hashable, Swift.CaseIterable {
            case a
        }

        public struct JSONValue: Sendable, Swift.Hashable {
            public var any: AccordRuntime.JSONValue?

            public init(any: AccordRuntime.JSONValue? = nil) {
                self.any = any
            }
        }

        public struct CalendarDate: Sendable, Swift.Hashable {
            public var day: AccordRuntime.CalendarDate?

            public init(day: AccordRuntime.CalendarDate? = nil) {
                self.day = day
            }
        }

        public struct UInt8: Sendable, Swift.Hashable {
            public var bytes: [Swift.UInt8]?

            public init(bytes: [Swift.UInt8]? = nil) {
                self.bytes = bytes
            }
        }

        public struct Bool: Sendable, Swift.Hashable {
            public var bool: Swift.Bool?

            public init(bool: Swift.Bool? = nil) {
                self.bool = bool
            }
        }
    }

    /// The responses of `components/responses`.
    public enum Responses {
        /// An answer.
        public struct Response: Sendable, Swift.Hashable {
            public var statusCode2: Int?

            public init(statusCode2: Int? = nil) {
                self.statusCode2 = statusCode2
            }
        }
    }
}
