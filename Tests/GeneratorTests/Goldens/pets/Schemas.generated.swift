// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The reusable parts of the contract.
public enum Components {
    /// The types of `components/schemas`.
    public enum Schemas {
        public enum Kind: String, Sendable, CaseIterable {
            case cat
            case dog
            case guineaPig = "guinea-pig"
        }

        public struct Problem: Sendable {
            public var title: String
            public var status: Int?

            public init(title: String, status: Int? = nil) {
                self.title = title
                self.status = status
            }
        }

        /// An animal that lives with somebody.
        public struct Pet: Sendable {
            public var name: String
            public var nickNames: [String]?
            public var food: Components.Schemas.Pet.FoodPayload?
            public var mother: Components.Schemas.Pet? {
                get { mother_.value }
                set { mother_.value = newValue }
            }
            public var kind: Components.Schemas.Kind
            public var born: CalendarDate?
            public var weightKg: Field<Double>

            private var mother_: Box<Components.Schemas.Pet?>

            public init(
                name: String,
                nickNames: [String]? = nil,
                food: Components.Schemas.Pet.FoodPayload? = nil,
                mother: Components.Schemas.Pet? = nil,
                kind: Components.Schemas.Kind,
                born: CalendarDate? = nil,
                weightKg: Field<Double> = .absent
            ) {
                self.name = name
                self.nickNames = nickNames
                self.food = food
                mother_ = Box(mother)
                self.kind = kind
                self.born = born
                self.weightKg = weightKg
            }

            public enum FoodPayload: Sendable {
                case one(String)
                case several([String])
            }
        }

        public struct Animal: Sendable {
            public var kind: Components.Schemas.Kind
            public var born: CalendarDate?
            public var weightKg: Field<Double>

            public init(kind: Components.Schemas.Kind, born: CalendarDate? = nil, weightKg: Field<Double> = .absent) {
                self.kind = kind
                self.born = born
                self.weightKg = weightKg
            }
        }
    }

    /// The responses of `components/responses`.
    public enum Responses {
        /// Refused
        public struct Refused: Sendable {
            public var body: Components.Schemas.Problem

            public init(body: Components.Schemas.Problem) { self.body = body }
        }
    }
}
