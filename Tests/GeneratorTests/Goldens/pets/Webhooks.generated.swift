// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

/// What the server sends by itself, as JSON. Sending is the application's affair.
public enum Webhooks {
    /// `POST` of the webhook `born`
    public static func born(_ content: Components.Schemas.Pet) throws -> [UInt8] {
        var json = JSONWriter()
        content.encode(&json)
        return try json.text()
    }
}
