// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Schemas.Kind {
    func encode(_ json: inout JSONWriter) {
        json.string(rawValue)
    }
}

extension Components.Schemas.Problem {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        json.name("\"title\":")
        json.string(self.title)
        if let value = self.status {
            json.name("\"status\":")
            json.int(value)
        }
        json.endObject()
    }
}

extension Components.Schemas.Pet {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        json.name("\"name\":")
        json.string(self.name)
        if let value = self.nickNames {
            json.name("\"nick-names\":")
            json.array(value) { json, value in json.string(value) }
        }
        if let value = self.food {
            json.name("\"food\":")
            value.encode(&json)
        }
        if let value = self.mother {
            json.name("\"mother\":")
            value.encode(&json)
        }
        json.name("\"kind\":")
        self.kind.encode(&json)
        if let value = self.born {
            json.name("\"born\":")
            json.date(value)
        }
        switch self.weightKg {
        case .absent: break
        case .null:
            json.name("\"weight_kg\":")
            json.null()
        case .value(let value):
            json.name("\"weight_kg\":")
            json.double(value)
        }
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

