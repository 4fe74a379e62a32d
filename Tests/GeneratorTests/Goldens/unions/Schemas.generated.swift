// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The reusable parts of the contract.
public enum Components {
    /// The types of `components/schemas`.
    public enum Schemas {
        public enum Shape: Sendable, Hashable {
            case circle(Components.Schemas.Circle)
            case group(Components.Schemas.Group)
        }

        /// A round shape.
        public struct Circle: Sendable, Hashable {
            public var radius: Double
            public var kind: String
            public var id: Int64?

            public init(radius: Double, kind: String, id: Int64? = nil) {
                self.radius = radius
                self.kind = kind
                self.id = id
            }
        }

        public struct Group: Sendable, Hashable {
            public var main: Components.Schemas.Shape? {
                get { boxedMain.value }
                set { boxedMain.value = newValue }
            }
            private var boxedMain: Box<Components.Schemas.Shape?>
            public var others: [Components.Schemas.Shape]?
            public var parent: Field<Components.Schemas.Group> {
                get { boxedParent.value }
                set { boxedParent.value = newValue }
            }
            private var boxedParent: Box<Field<Components.Schemas.Group>>
            public var labels: [String: String?]?
            public var kind: String
            public var id: Int64?

            public init(
                main: Components.Schemas.Shape? = nil,
                others: [Components.Schemas.Shape]? = nil,
                parent: Field<Components.Schemas.Group> = .absent,
                labels: [String: String?]? = nil,
                kind: String,
                id: Int64? = nil
            ) {
                boxedMain = Box(main)
                self.others = others
                boxedParent = Box(parent)
                self.labels = labels
                self.kind = kind
                self.id = id
            }
        }

        public struct Base: Sendable, Hashable {
            public var kind: String
            public var id: Int64?

            public init(kind: String, id: Int64? = nil) {
                self.kind = kind
                self.id = id
            }
        }

        public enum ShapeRequest: Sendable, Hashable {
            case circle(Components.Schemas.CircleRequest)
            case group(Components.Schemas.GroupRequest)
        }

        /// A round shape.
        public struct CircleRequest: Sendable, Hashable {
            public var radius: Double
            public var kind: String

            public init(radius: Double, kind: String) {
                self.radius = radius
                self.kind = kind
            }
        }

        public struct GroupRequest: Sendable, Hashable {
            public var main: Components.Schemas.ShapeRequest? {
                get { boxedMain.value }
                set { boxedMain.value = newValue }
            }
            private var boxedMain: Box<Components.Schemas.ShapeRequest?>
            public var others: [Components.Schemas.ShapeRequest]?
            public var parent: Field<Components.Schemas.GroupRequest> {
                get { boxedParent.value }
                set { boxedParent.value = newValue }
            }
            private var boxedParent: Box<Field<Components.Schemas.GroupRequest>>
            public var labels: [String: String?]?
            public var kind: String

            public init(
                main: Components.Schemas.ShapeRequest? = nil,
                others: [Components.Schemas.ShapeRequest]? = nil,
                parent: Field<Components.Schemas.GroupRequest> = .absent,
                labels: [String: String?]? = nil,
                kind: String
            ) {
                boxedMain = Box(main)
                self.others = others
                boxedParent = Box(parent)
                self.labels = labels
                self.kind = kind
            }
        }
    }

    /// The responses of `components/responses`.
    public enum Responses {
    }
}
