/// The names of components: those that a contract's own file gives, and those of what it refers to elsewhere.
struct ComponentNames {
    /// The components of the contract's own file, in the order of the text.
    private(set) var given: [(name: ComponentName, node: Node)] = []
    /// The names of what is in other files.
    private(set) var byNode: [Node: ComponentName] = [:]
    private var taken: Set<ComponentName> = []

    init(_ document: Node, _ references: References) {
        let components = document["components"].flatMap { references.resolve($0)?.node }
        for section in components?.members ?? [] {
            for member in references.resolve(section.value)?.node.members ?? [] {
                let name = ComponentName(section: section.name, name: member.name)
                given.append((name, member.value))
                taken.insert(Self.key(name))
            }
        }
    }

    /// Names that differ in case and punctuation alone would be one name in Swift.
    private static func key(_ name: ComponentName) -> ComponentName {
        let letters = name.name.lowercased().filter { $0.isLetter || $0.isNumber }
        return ComponentName(section: name.section, name: letters.isEmpty ? name.name : letters)
    }

    /// Gives a node the name of a component that stands for it, unless another one did already.
    mutating func adopt(_ name: ComponentName, _ node: Node) {
        if byNode[node] == nil { byNode[node] = name }
    }

    /// Gives a node its name if it has none: the wanted one, with a number where that is taken.
    ///
    /// - Returns: the name when it is new and another one than was wanted.
    mutating func give(_ node: Node, _ section: String, _ wanted: String) -> String? {
        guard byNode[node] == nil else { return nil }
        var name = ComponentName(section: section, name: wanted)
        var number = 2
        while !taken.insert(Self.key(name)).inserted {
            name.name = wanted + String(number)
            number += 1
        }
        byNode[node] = name
        return name.name == wanted ? nil : name.name
    }

    /// What the target of a reference would be called: the end of the pointer, or the file's name without its
    /// extension, in the characters that the name of a component may have.
    static func wanted(_ target: Node) -> String {
        let token = target.lastToken
        var name = token.isEmpty ? FilePath.name(target.contract.path) : token
        if token.isEmpty, let dot = name.lastIndex(of: "."), dot > name.startIndex {
            name = String(name[..<dot])
        }
        let allowed = name.map { character in
            let isAllowed = character.isASCII && (character.isLetter || character.isNumber)
            return isAllowed || "._-".contains(character) ? character : "_"
        }
        return allowed.isEmpty ? "_" : String(allowed)
    }

    /// Whether the text of a discriminator's mapping is a reference rather than the name of a schema.
    static func isReference(_ text: Node) -> Bool {
        guard let text = text.string else { return false }
        return text.utf8.contains { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "/") }
            || [".yaml", ".yml", ".json"].contains { text.hasSuffix($0) }
    }
}
