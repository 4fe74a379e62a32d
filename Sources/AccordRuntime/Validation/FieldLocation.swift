/// Where a decoder of parameters and forms stands: the part of the request, and the members and elements on
/// the way to the value.
///
/// The innermost level is held beside the array, so that flat parameters and forms need no allocation.
struct FieldLocation: Sendable {
    /// A member with a known name or with one that only the request knows, and an element of its value.
    struct Level: Sendable {
        /// The member that the contract names; empty for none.
        var name: StaticString = ""
        /// The member that only the request knows, instead of `name`.
        var key: String?
        /// The index of an element; -1 for none.
        var element = -1

        /// The parts of the location that the level adds, without separators.
        func parts(withElement: Bool) -> [String] {
            var parts: [String] = []
            if let key {
                parts.append(key)
            } else if name.utf8CodeUnitCount > 0 {
                parts.append(name.description)
            }
            if withElement, element >= 0 { parts.append(String(element)) }
            return parts
        }
    }

    var place: Fault.Place = .body
    /// The level that is being read.
    var top = Level()
    /// The levels around it, outermost first.
    private(set) var outer: [Level] = []

    /// Goes to a parameter or to the whole body, whatever the levels so far.
    mutating func enter(_ place: Fault.Place, _ name: StaticString) {
        if !outer.isEmpty { outer.removeAll() }
        self.place = place
        top = Level(name: name)
    }

    /// Opens a level inside the current value.
    mutating func push() {
        outer.append(top)
        top = Level()
    }

    /// Opens a level whose members stand for themselves: their names are those of parameters.
    mutating func pushBeside() {
        outer.append(Level())
        top = Level()
    }

    /// Goes back to where it stood with so many levels around it.
    mutating func pop(to depth: Int, _ level: Level) {
        while outer.count > depth { outer.removeLast() }
        top = level
    }

    /// In the body a JSON Pointer (RFC 6901), empty for the whole of it; else the parameter's name, and
    /// behind it the pointer of what is inside. The elements of a parameter itself are not told apart.
    var description: String {
        var parts: [String] = []
        for level in outer { parts += level.parts(withElement: true) }
        parts += top.parts(withElement: place == .body || !outer.isEmpty)
        let pointer = parts.map { "/" + JSONLocation.escaped($0) }.joined()
        guard place != .body, let first = parts.first else { return pointer }
        return first + parts.dropFirst().map { "/" + JSONLocation.escaped($0) }.joined()
    }
}
