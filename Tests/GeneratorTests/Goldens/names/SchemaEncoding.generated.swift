// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Schemas.Members {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        json.name("\"additional_properties\":")
        json.string(self.additionalProperties_)
        json.name("\"inout\":")
        json.int(self.inout)
        json.name("\"self\":")
        self.self_.encode(&json)
        if let value = self.union {
            json.name("\"union\":")
            value.encode(&json)
        }
        json.name("\"memberName\":")
        json.int(self.memberName)
        if let value = self.memberCount {
            json.name("\"member_count\":")
            json.int(value)
        }
        switch self.octets {
        case .absent: break
        case .null:
            json.name("\"octets\":")
            json.null()
        case .value(let value):
            json.name("\"octets\":")
            json.base64(value)
        }
        if let value = self.where {
            json.name("\"where\":")
            value.encode(&json)
        }
        for (name, value) in additionalProperties.sorted(by: { $0.key < $1.key }) {
            json.name(name)
            value.encode(&json)
        }
        json.endObject()
    }
}

extension Components.Schemas.Cases {
    func encode(_ json: inout JSONWriter) {
        json.string(rawValue)
    }
}

extension Components.Schemas.Union {
    func encode(_ json: inout JSONWriter) {
        switch self {
        case .none(let value): value.encode(&json)
        case .some(let value): value.encode(&json)
        case .default(let value): value.encode(&json)
        case .encode(let value): value.encode(&json)
        case .self_(let value): value.encode(&json)
        }
    }
}

extension Components.Schemas.None {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        json.name("\"kind\":")
        json.string(self.kind)
        json.endObject()
    }
}

extension Components.Schemas.Some {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        json.name("\"kind\":")
        json.string(self.kind)
        json.endObject()
    }
}

extension Components.Schemas.Default {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        json.name("\"kind\":")
        json.string(self.kind)
        json.endObject()
    }
}

extension Components.Schemas.Encode {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        json.name("\"kind\":")
        json.string(self.kind)
        json.endObject()
    }
}

extension Components.Schemas.Self_ {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        json.name("\"kind\":")
        json.string(self.kind)
        json.endObject()
    }
}

extension Components.Schemas.Members.WherePayload {
    func encode(_ json: inout JSONWriter) {
        json.string(rawValue)
    }
}

extension Components.Schemas.Members.AdditionalPropertiesPayload {
    func encode(_ json: inout JSONWriter) {
        json.beginObject()
        if let value = self.a {
            json.name("\"a\":")
            json.int(value)
        }
        json.endObject()
    }
}

