/// Sorts the fields of an array by its elements, as they come.
struct ElementFields {
    /// How the fields say which element they are for.
    private enum Manner {
        /// `tags=a&tags=b`
        case repeated
        /// `tags[]=a&tags[]=b`
        case pushed
        /// `tags[0]=a&tags[1]=b`
        case indexed
    }

    private var manner: Manner?
    private var elements: [[TextFields.Occurrence]] = []
    /// The index that each of the elements was sent with.
    private var indices: [Int] = []
    /// Where in `elements` the element of an index is.
    private var places: [Int: Int] = [:]
    /// The paths inside of the last element that was pushed.
    private var paths: Set<String> = []

    /// Adds a field. A reason why that can't be, else nil.
    ///
    /// - Parameter path: the brackets behind the array's name; nil for none.
    mutating func add(_ path: BracketPath?, _ field: TextFields.Field) -> String? {
        guard let path else {
            elements.append([TextFields.Occurrence(path: "", field: field)])
            return note(.repeated)
        }
        let occurrence = TextFields.Occurrence(path: path.rest, field: field)
        if path.first.isEmpty {
            push(occurrence)
            return note(.pushed)
        }
        guard let index = Self.index(path.first) else {
            return "must be an array: its elements have indices in brackets, or nothing"
        }
        if let place = places[index] {
            elements[place].append(occurrence)
        } else {
            places[index] = elements.count
            indices.append(index)
            elements.append([occurrence])
        }
        return note(.indexed)
    }

    /// Whether an index is missing below the highest one.
    var hasGap: Bool { (indices.max() ?? -1) >= elements.count }

    /// The elements in the order of their indices.
    var inOrder: [[TextFields.Occurrence]] {
        guard manner == .indexed, !hasGap else { return elements }
        return elements.indices.map { elements[places[$0] ?? 0] }
    }

    private mutating func push(_ occurrence: TextFields.Occurrence) {
        let isRepeated = occurrence.path.isEmpty || !paths.insert(occurrence.path).inserted
        // What is itself an array may come several times for one element.
        if elements.isEmpty || isRepeated && !occurrence.path.contains("[]") {
            elements.append([])
            paths = [occurrence.path]
        }
        elements[elements.count - 1].append(occurrence)
    }

    private mutating func note(_ manner: Manner) -> String? {
        if self.manner == nil { self.manner = manner }
        return self.manner == manner
            ? nil : "must not mix repeated names, empty brackets and indices"
    }

    /// A decimal number without leading zeros; one with many digits is higher than any that fits.
    private static func index(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy(ASCII.isDigit) else { return nil }
        if text.utf8.count > 1, text.utf8.first == UInt8(ascii: "0") { return nil }
        return text.utf8.count > 9 ? .max : Int(text)
    }
}
