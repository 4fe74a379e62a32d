// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Schemas.Note {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        json.name("\"text\":")
        json.string(self.text)
        json.name("\"stars\":")
        json.int(self.stars)
        switch self.isPublic {
        case .absent: break
        case .null:
            json.name("\"isPublic\":")
            json.null()
        case .value(let value):
            json.name("\"isPublic\":")
            json.bool(value)
        }
        json.endObject()
    }
}

