// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Schemas.Kind {
    func encode(_ json: inout JSONWriter) {
        json.string(rawValue)
    }
}

extension Components.Schemas.Problem {
    func encode(_ json: inout JSONWriter) {
        json.literal(#"{"title":"#)
        json.string(self.title)
        if let value = self.status {
            json.literal(#","status":"#)
            json.int(value)
        }
        json.endObject()
    }
}

extension Components.Schemas.Pet {
    func encode(_ json: inout JSONWriter) {
        json.literal(#"{"name":"#)
        json.string(self.name)
        if let value = self.nickNames {
            json.literal(#","nick-names":"#)
            json.array(value) { json, value in json.string(value) }
        }
        if let value = self.food {
            json.literal(#","food":"#)
            value.encode(&json)
        }
        if let value = self.mother {
            json.literal(#","mother":"#)
            value.encode(&json)
        }
        json.literal(#","kind":"#)
        self.kind.encode(&json)
        if let value = self.born {
            json.literal(#","born":"#)
            json.date(value)
        }
        json.field(#""weight_kg":"#, self.weightKg) { json, value in json.double(value) }
        json.endObject()
    }
}

extension Components.Schemas.Pet.FoodPayload {
    func encode(_ json: inout JSONWriter) {
        switch self {
        case .one(let value): json.string(value)
        case .several(let value): json.array(value) { json, value in json.string(value) }
        }
    }
}

