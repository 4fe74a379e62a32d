/// An operation of the contract, as the options can name it.
struct DescribedOperation {
    var id: String
    var path: String
    var tags: [String]
    var node: Node
    /// Whether the options include it.
    var isWanted: Bool
}

/// The operations that the options leave out: they are not there in what is served either.
struct ExcludedOperations {
    /// The Operation Objects.
    private(set) var nodes: Set<Node> = []
    /// The paths that have no others.
    private(set) var paths: Set<String> = []

    var isEmpty: Bool { nodes.isEmpty && paths.isEmpty }

    init(_ operations: [DescribedOperation] = []) {
        let (wanted, others) = (operations.filter(\.isWanted), operations.filter { !$0.isWanted })
        nodes = Set(others.map(\.node)).subtracting(wanted.map(\.node))
        paths = Set(others.map(\.path)).subtracting(wanted.map(\.path))
    }
}
