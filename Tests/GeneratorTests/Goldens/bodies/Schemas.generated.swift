// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The reusable parts of the contract.
public enum Components {
    /// The types of `components/schemas`.
    public enum Schemas {
        public struct Note: Sendable, Hashable {
            public var text: String
            public var stars: Int64
            public var isPublic: Field<Bool>

            public init(text: String, stars: Int64 = 0, isPublic: Field<Bool> = .absent) {
                self.text = text
                self.stars = stars
                self.isPublic = isPublic
            }
        }
    }

    /// The responses of `components/responses`.
    public enum Responses {
    }
}
