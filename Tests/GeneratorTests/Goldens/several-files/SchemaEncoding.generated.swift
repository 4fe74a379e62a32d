// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Schemas.Pet {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        json.name("\"kind\":")
        self.kind.encode(&json)
        if let value = self.owner {
            json.name("\"owner\":")
            value.encode(&json)
        }
        if let value = self.keeper {
            json.name("\"keeper\":")
            value.encode(&json)
        }
        if let value = self.mother {
            json.name("\"mother\":")
            value.encode(&json)
        }
        json.endObject()
    }
}

extension Components.Schemas.Kind {
    func encode(_ json: inout JSONWriter) {
        json.string(rawValue)
    }
}

extension Components.Schemas.Owner {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        json.name("\"name\":")
        json.string(self.name)
        json.endObject()
    }
}

extension Components.Schemas.Owner2 {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        if let value = self.pets {
            json.name("\"pets\":")
            json.array(value) { json, value in value.encode(&json) }
        }
        json.endObject()
    }
}

