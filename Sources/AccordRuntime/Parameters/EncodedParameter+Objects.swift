/// Objects that one text holds: `a,1,b,2`, or exploded `a=1,b=2`.
extension EncodedParameter {
    /// The members of an object; none of an empty text. Names without a value are a fault.
    ///
    /// - Parameter name: the parameter's name, which style `matrix` has unless it is exploded.
    public func object(
        _ name: String, style: ParameterStyle, exploded: Bool, _ faults: inout Faults
    ) -> TextFields? {
        let members = exploded ? explodedMembers(style, &faults) : members(name, style, &faults)
        guard let members else { return nil }
        var object = TextFields()
        for (name, value) in members {
            guard let name = decoded(name, &faults), let value = decoded(value, &faults) else { return nil }
            guard object.append(TextFields.Field(name: name, content: .text(value))) else {
                faults.maxProperties(members.count, TextFields.maximumCount)
                return nil
            }
        }
        return object
    }

    private typealias Member = (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)

    private func members(_ name: String, _ style: ParameterStyle, _ faults: inout Faults) -> [Member]? {
        guard let items = items(name, style, false, &faults) else { return nil }
        guard items.count.isMultiple(of: 2) else {
            faults.add(keyword: "style", message: "must have names and values in turn")
            return nil
        }
        return stride(from: 0, to: items.count, by: 2).map { (items[$0], items[$0 + 1]) }
    }

    private func explodedMembers(_ style: ParameterStyle, _ faults: inout Faults) -> [Member]? {
        let pieces: [ArraySlice<UInt8>]
        switch style {
        case .label:
            guard let text = labelled(&faults) else { return nil }
            pieces = Delimiter.dot.split(text, coding)
        case .matrix:
            guard let split = matrix(&faults) else { return nil }
            pieces = split
        case .simple, .form, .spaceDelimited, .pipeDelimited, .deepObject:
            guard let items = items("", style, false, &faults) else { return nil }
            pieces = items
        }
        var members: [Member] = []
        for piece in pieces {
            guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else {
                faults.add(keyword: "style", message: "must have name=value for each member")
                return nil
            }
            members.append((piece[..<equals], piece[(equals + 1)...]))
        }
        return members
    }
}
