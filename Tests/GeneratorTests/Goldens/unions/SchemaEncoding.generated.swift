// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Schemas.Shape {
    func encode(_ json: inout JSONWriter) {
        switch self {
        case .circle(let value): value.encode(&json)
        case .group(let value): value.encode(&json)
        }
    }
}

extension Components.Schemas.Circle {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        json.name("\"radius\":")
        json.double(self.radius)
        json.name("\"kind\":")
        json.string(self.kind)
        if let value = self.id {
            json.name("\"id\":")
            json.int(value)
        }
        json.endObject()
    }
}

extension Components.Schemas.Group {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        if let value = self.main {
            json.name("\"main\":")
            value.encode(&json)
        }
        if let value = self.others {
            json.name("\"others\":")
            json.array(value) { json, value in value.encode(&json) }
        }
        switch self.parent {
        case .absent: break
        case .null:
            json.name("\"parent\":")
            json.null()
        case .value(let value):
            json.name("\"parent\":")
            value.encode(&json)
        }
        if let value = self.labels {
            json.name("\"labels\":")
            json.map(value) { json, value in json.nullable(value) { json, value in json.string(value) } }
        }
        json.name("\"kind\":")
        json.string(self.kind)
        if let value = self.id {
            json.name("\"id\":")
            json.int(value)
        }
        json.endObject()
    }
}

