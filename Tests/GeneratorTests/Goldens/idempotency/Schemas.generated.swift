// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The reusable parts of the contract.
public enum Components {
    /// The types of `components/schemas`.
    public enum Schemas {
        public struct Line: Sendable, Hashable {
            public var article: String
            public var due: DateTime?

            public init(article: String, due: DateTime? = nil) {
                self.article = article
                self.due = due
            }
        }
    }

    /// The responses of `components/responses`.
    public enum Responses {
    }
}
