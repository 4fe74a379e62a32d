// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// The reusable parts of the contract.
public enum Components {
    /// The types of `components/schemas`.
    public enum Schemas {
        public struct Pet: Sendable, Hashable {
            public var kind: Components.Schemas.Kind
            public var owner: Components.Schemas.Owner?
            public var keeper: Components.Schemas.Owner2?
            public var mother: Components.Schemas.Pet? {
                get { boxedMother.value }
                set { boxedMother.value = newValue }
            }
            private var boxedMother: Box<Components.Schemas.Pet?>

            public init(
                kind: Components.Schemas.Kind,
                owner: Components.Schemas.Owner? = nil,
                keeper: Components.Schemas.Owner2? = nil,
                mother: Components.Schemas.Pet? = nil
            ) {
                self.kind = kind
                self.owner = owner
                self.keeper = keeper
                boxedMother = Box(mother)
            }
        }

        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case cat
            case dog
        }

        public struct Owner: Sendable, Hashable {
            public var name: String

            public init(name: String) {
                self.name = name
            }
        }

        public struct Owner2: Sendable, Hashable {
            public var pets: [Components.Schemas.Pet]?

            public init(pets: [Components.Schemas.Pet]? = nil) {
                self.pets = pets
            }
        }
    }

    /// The responses of `components/responses`.
    public enum Responses {
        /// A pet.
        public struct Pet: Sendable, Hashable {
            public var body: Components.Schemas.Pet

            public init(body: Components.Schemas.Pet) {
                self.body = body
            }
        }
    }
}
