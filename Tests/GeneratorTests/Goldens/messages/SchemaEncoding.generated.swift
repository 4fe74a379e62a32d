// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Schemas.Level {
    func encode(_ json: inout JSONWriter) {
        json.string(rawValue)
    }
}

extension Operations.Types.Output.Gone.BodyJson {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        if let value = self.a {
            json.name("\"a\":")
            json.string(value)
        }
        json.endObject()
    }
}

