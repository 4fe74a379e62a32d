/// Puts operations into protocols by their first tags.
enum OperationGroups {
    static func make(
        _ operations: [OperationPlan], tags: [String], _ document: Node, _ diagnostics: Diagnostics
    ) -> [OperationGroup] {
        var groups: [OperationGroup] = []
        for (index, tag) in tags.enumerated() {
            if let known = groups.firstIndex(where: { $0.tag == tag }) {
                groups[known].operations.append(index)
                continue
            }
            let group = OperationGroup(
                tag: tag, documentation: documentation(tag, document),
                protocolName: Naming.upperCamel(tag) + "API", propertyName: propertyName(tag),
                operations: [index])
            if groups.contains(where: { $0.protocolName == group.protocolName }) {
                diagnostics.error(
                    document["tags"] ?? document,
                    "the tag `\(tag)` and another would both be the protocol `\(group.protocolName)`")
            }
            groups.append(group)
        }
        return groups
    }

    /// The label in the API's initialiser, apart from the API's own members.
    private static func propertyName(_ tag: String) -> String {
        let plain = Naming.lowerCamel(tag)
        let taken = ["authenticator", "dispatcher", "renderProblem", "respond", "response", "router"]
        return taken.contains(plain) ? plain + "Handlers" : plain
    }

    private static func documentation(_ tag: String, _ document: Node) -> String {
        document["tags"]?.items.first { $0["name"]?.text == tag }?["description"]?.string ?? ""
    }
}
