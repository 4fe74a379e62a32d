// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The reusable parts of the contract.
public enum Components {
    /// The types of `components/schemas`.
    public enum Schemas {
        public enum Level: String, Sendable, Hashable, CaseIterable {
            case low
            case high
        }

        public typealias Levels = [[Components.Schemas.Level]]
    }

    /// The responses of `components/responses`.
    public enum Responses {
        /// Several media types.
        public struct Several: Sendable, Hashable {
            public var body: Components.Responses.Several.Body
            public var xLevel: Components.Schemas.Level?
            public var xFloat: Float

            public init(
                body: Components.Responses.Several.Body,
                xLevel: Components.Schemas.Level? = nil,
                xFloat: Float
            ) {
                self.body = body
                self.xLevel = xLevel
                self.xFloat = xFloat
            }

            /// The media types of the body.
            public enum Body: Sendable, Hashable {
                case json([[Components.Schemas.Level]])
                case textCsv(String)
            }
        }
    }
}
