/// Where in a JSON text something is.
enum JSONPlace {
    /// The JSON Pointer (RFC 6901) of the innermost value that a byte belongs to; empty for the whole text.
    static func pointer(of offset: Int, in text: [UInt8]) -> String {
        var found = ""
        _ = JSONReader.read(text) { json -> Bool? in
            walk(&json, offset, &found)
            return true
        }
        return found
    }

    /// Goes through the value that comes next, and leaves the last pointer before the offset.
    private static func walk(_ json: inout JSONReader, _ offset: Int, _ found: inout String) {
        guard let type = json.peekType(), json.position <= offset else { return json.skip() }
        found = json.faults.text.pointer
        switch type {
        case .object:
            guard json.beginObject() else { return }
            while json.nextMember(.none) != nil { walk(&json, offset, &found) }
        case .array:
            guard json.beginArray() else { return }
            while json.nextElement() { walk(&json, offset, &found) }
        default: json.skip()
        }
    }
}
