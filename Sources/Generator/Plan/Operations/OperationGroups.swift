/// Puts operations into groups by their first tags.
enum OperationGroups {
    static func make(_ operations: [OperationPlan], _ document: Node) -> [OperationGroup] {
        var groups: [OperationGroup] = []
        var indices: [String: Int] = [:]
        for (index, operation) in operations.enumerated() {
            if let known = indices[operation.tag] {
                groups[known].operations.append(index)
                continue
            }
            indices[operation.tag] = groups.count
            groups.append(
                OperationGroup(
                    tag: operation.tag, documentation: documentation(operation.tag, document),
                    operations: [index]))
        }
        return groups
    }

    private static func documentation(_ tag: String, _ document: Node) -> String {
        document["tags"]?.items.first { $0["name"]?.text == tag }?["description"]?.string ?? ""
    }
}
