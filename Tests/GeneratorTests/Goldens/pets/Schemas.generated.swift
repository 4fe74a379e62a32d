// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The reusable parts of the contract.
public enum Components {
    /// The types of `components/schemas`.
    public enum Schemas {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case cat
            case dog
            case guineaPig = "guinea-pig"
        }

        public struct Problem: Sendable, Hashable {
            public var title: String
            public var status: Int?

            public init(title: String, status: Int? = nil) {
                self.title = title
                self.status = status
            }
        }

        /// An animal that lives with somebody.
        public struct Pet: Sendable, Hashable {
            public var name: String
            public var kind: Components.Schemas.Kind
            public var born: CalendarDate?
            public var weightKg: Field<Double>
            public var nickNames: [String]?
            public var mother: Components.Schemas.Pet? {
                get { boxedMother.value }
                set { boxedMother.value = newValue }
            }
            private var boxedMother: Box<Components.Schemas.Pet?>

            public init(
                name: String,
                kind: Components.Schemas.Kind,
                born: CalendarDate? = nil,
                weightKg: Field<Double> = .absent,
                nickNames: [String]? = nil,
                mother: Components.Schemas.Pet? = nil
            ) {
                self.name = name
                self.kind = kind
                self.born = born
                self.weightKg = weightKg
                self.nickNames = nickNames
                boxedMother = Box(mother)
            }
        }
    }

    /// The responses of `components/responses`.
    public enum Responses {
        /// Refused
        public struct Refused: Sendable, Hashable {
            public var body: Components.Schemas.Problem

            public init(body: Components.Schemas.Problem) {
                self.body = body
            }
        }
    }
}
