extension Node {
    /// The node as JSON text without white space, its members in the order of the text.
    var json: String {
        var text = ""
        write(&text)
        return text
    }

    /// Appends the node as JSON text.
    func write(_ text: inout String) {
        switch kind {
        case .mapping:
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += "," }
                text += JSONText.quoted(member.name) + ":"
                member.value.write(&text)
            }
            text += "}"
        case .sequence:
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += "," }
                item.write(&text)
            }
            text += "]"
        case .string: text += JSONText.quoted(self.text)
        case .integer, .number: text += YAMLScalar.json(number: self.text)
        case .boolean: text += boolean == true ? "true" : "false"
        case .null: text += "null"
        }
    }
}
