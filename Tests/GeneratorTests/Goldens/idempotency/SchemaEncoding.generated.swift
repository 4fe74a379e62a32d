// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Schemas.Line {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        json.name("\"article\":")
        json.string(self.article)
        if let value = self.due {
            json.name("\"due\":")
            json.dateTime(value)
        }
        json.endObject()
    }
}

extension Operations.AddLine.Input.UnitPayload {
    func encode(_ json: inout JSONWriter) {
        json.string(rawValue)
    }
}

extension Operations.AddNote.Input.BodyJson {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        switch self.text {
        case .absent: break
        case .null:
            json.name("\"text\":")
            json.null()
        case .value(let value):
            json.name("\"text\":")
            json.string(value)
        }
        json.endObject()
    }
}

