// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The reusable parts of the contract.
public enum Components {
    /// The types of `components/schemas`.
    public enum Schemas {
        public struct Parts: Sendable, Hashable {
            public var a: Int?
            public var b: String?

            public init(a: Int? = nil, b: String? = nil) {
                self.a = a
                self.b = b
            }
        }
    }

    /// The responses of `components/responses`.
    public enum Responses {
    }
}
