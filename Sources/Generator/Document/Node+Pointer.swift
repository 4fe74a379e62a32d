extension Node {
    /// The JSON Pointer (RFC 6901) of the node in its document; the document itself is the empty text.
    var pointer: String {
        var tokens: [String] = []
        var child = index
        var parent = contract.records[Int(child)].parent
        while parent >= 0 {
            tokens.append(contract.token(of: child, in: parent))
            child = parent
            parent = contract.records[Int(child)].parent
        }
        return tokens.reversed().map { "/" + JSONPointer.escaped($0) }.joined()
    }

    /// The last token of the pointer: the name of the member or the number of the item.
    var lastToken: String {
        let parent = contract.records[Int(index)].parent
        return parent < 0 ? "" : contract.token(of: index, in: parent)
    }

    /// What holds the node; nil for the document itself.
    var parent: Node? {
        let parent = contract.records[Int(index)].parent
        return parent < 0 ? nil : Node(contract: contract, index: parent)
    }
}
