/// Values of response headers in style `simple` (OpenAPI 3.1 section 4.8.12.3). Header fields have no
/// escapes: a text with a comma in it is read as two.
public enum HeaderText {
    /// A value that `write` writes as JSON.
    public static func json(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        write(&json)
        return String(decoding: json.finish(), as: UTF8.self)
    }

    /// An array: `a,b`.
    public static func array(_ items: [String]) -> String { items.joined(separator: ",") }

    /// An object in the order of its members: `a,1,b,2`, or exploded `a=1,b=2`.
    public static func object(_ members: [(name: String, text: String)], exploded: Bool) -> String {
        let mark = exploded ? "=" : ","
        return members.map { $0.name + mark + $0.text }.joined(separator: ",")
    }
}
