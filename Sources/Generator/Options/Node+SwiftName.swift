extension Node {
    /// The name in Swift that `x-swift-name` gives, or the options: by the JSON Pointer of the node, or by the name
    /// of a schema's component.
    func swiftName(_ options: GeneratorOptions) -> OptionText? {
        if let own = self["x-swift-name"] { return OptionText(text: own.text, position: own.position) }
        if options.names.isEmpty { return nil }
        let pointer = pointer
        let prefix = "/components/schemas/"
        let name = pointer.hasPrefix(prefix) ? String(pointer.dropFirst(prefix.count)) : nil
        return options.names["#" + pointer] ?? options.names[pointer] ?? name.flatMap { options.names[$0] }
    }
}
