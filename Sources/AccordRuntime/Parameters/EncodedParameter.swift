/// The value of one parameter as it was sent. It is taken apart before its escapes are decoded, so that
/// an escaped delimiter is a part of its item.
public struct EncodedParameter: Sendable {
    /// How octets are escaped.
    enum Coding: Sendable {
        /// Not at all, as in header fields.
        case none
        /// Percent-encoded, as in paths and cookies.
        case percent
        /// Percent-encoded with plus signs for spaces, as in queries and forms.
        case form
    }

    let octets: ArraySlice<UInt8>
    let coding: Coding
    /// Whether white space around items counts for nothing, and so do empty items of arrays.
    private var isField = false

    init(_ octets: ArraySlice<UInt8>, _ coding: Coding) {
        self.octets = octets
        self.coding = coding
    }

    /// The value of a header field, which has no escapes.
    public init(field text: String) {
        self.init(Array(text.utf8)[...], .none)
        isField = true
    }

    /// A part of a path, percent-encoded.
    public init(path octets: ArraySlice<UInt8>) { self.init(octets, .percent) }

    /// The one value of a parameter.
    ///
    /// - Parameter name: the parameter's name, which style `matrix` repeats.
    public func text(_ name: String, style: ParameterStyle, _ faults: inout Faults) -> String? {
        switch style {
        case .label: labelled(&faults).flatMap { decoded($0, &faults) }
        case .matrix:
            matrix(&faults).flatMap { pieces in
                guard pieces.count == 1 else {
                    faults.duplicate()
                    return nil
                }
                return value(pieces[0], of: name, &faults).flatMap { decoded($0, &faults) }
            }
        case .simple, .form, .spaceDelimited, .pipeDelimited, .deepObject: decoded(octets, &faults)
        }
    }

    /// The items of an array; none of an empty text. One that isn't percent-encoded UTF-8 is a fault.
    ///
    /// Style `label` that is not exploded is split at commas, as RFC 6570 and OpenAPI 3.1.1 write it, or
    /// at dots, as OpenAPI 3.0 does, when it has no comma.
    public func texts(
        _ name: String, style: ParameterStyle, exploded: Bool, _ faults: inout Faults
    ) -> [String]? {
        guard let items = items(name, style, exploded, &faults) else { return nil }
        var texts: [String] = []
        for item in items where !(isField && item.isEmpty) {
            guard let text = decoded(item, &faults) else { return nil }
            texts.append(text)
        }
        return texts
    }

    /// The items of an array, escaped.
    func items(
        _ name: String, _ style: ParameterStyle, _ exploded: Bool, _ faults: inout Faults
    ) -> [ArraySlice<UInt8>]? {
        switch style {
        case .form where exploded, .deepObject: return [octets]
        case .simple, .form, .spaceDelimited, .pipeDelimited:
            let items = style.delimiter.split(octets, coding)
            return isField ? items.map(ASCII.trimmed) : items
        case .label:
            guard let text = labelled(&faults) else { return nil }
            let hasComma = !exploded && text.contains(UInt8(ascii: ","))
            return (hasComma ? Delimiter.comma : .dot).split(text, coding)
        case .matrix:
            guard let pieces = matrix(&faults) else { return nil }
            if exploded { return values(pieces, of: name, &faults) }
            guard pieces.count == 1 else {
                faults.duplicate()
                return nil
            }
            return value(pieces[0], of: name, &faults).map { Delimiter.comma.split($0, coding) }
        }
    }

    /// What is between the semicolons, of which the first begins the text.
    func matrix(_ faults: inout Faults) -> [ArraySlice<UInt8>]? {
        guard octets.first == UInt8(ascii: ";") else {
            faults.add(keyword: "style", limit: "matrix", message: "must begin with a semicolon")
            return nil
        }
        return Array(Delimiter.semicolon.split(octets, coding).dropFirst())
    }

    /// What is behind the dot that begins the text.
    func labelled(_ faults: inout Faults) -> ArraySlice<UInt8>? {
        guard octets.first == UInt8(ascii: ".") else {
            faults.add(keyword: "style", limit: "label", message: "must begin with a dot")
            return nil
        }
        return octets.dropFirst()
    }

    /// What is behind `name=`.
    func value(_ piece: ArraySlice<UInt8>, of name: String, _ faults: inout Faults) -> ArraySlice<UInt8>? {
        let equals = piece.firstIndex(of: UInt8(ascii: "=")) ?? piece.endIndex
        guard let found = PercentCoding.decode(piece[..<equals]), found.utf8.elementsEqual(name.utf8) else {
            faults.add(keyword: "style", limit: "matrix", message: "must be written as ;\(name)=…")
            return nil
        }
        return piece[min(equals + 1, piece.endIndex)...]
    }

    func decoded(_ octets: ArraySlice<UInt8>, _ faults: inout Faults) -> String? {
        let text: String? =
            switch coding {
            case .none: String(validating: octets, as: UTF8.self)
            case .percent: PercentCoding.decode(octets)
            case .form: PercentCoding.decode(octets, plusIsSpace: true)
            }
        if text == nil { faults.add(keyword: "encoding", message: "is not percent-encoded UTF-8") }
        return text
    }

    private func values(
        _ pieces: [ArraySlice<UInt8>], of name: String, _ faults: inout Faults
    ) -> [ArraySlice<UInt8>]? {
        var values: [ArraySlice<UInt8>] = []
        for piece in pieces {
            guard let value = value(piece, of: name, &faults) else { return nil }
            values.append(value)
        }
        return values
    }
}
