/// Finds out which types are decoded, from JSON, a form or a text, and which are encoded.
enum UsageMarker {
    static func mark(_ operations: [OperationPlan]) {
        for operation in operations {
            for parameter in operation.parameters { markText(parameter.value) }
            for media in operation.body?.content.alternatives ?? [] { markRequest(media) }
            if operation.idempotencyKey != nil { markIdempotent(operation) }
            for response in operation.responses {
                for media in response.content?.alternatives ?? [] { mark(media.value, \.isEncoded) }
                for header in response.headers {
                    mark(header.value, \.isEncoded)
                    markText(header.value)
                }
            }
        }
    }

    /// Retries are told by the canonical text of what is asked for.
    private static func markIdempotent(_ operation: OperationPlan) {
        for parameter in operation.contentParameters { mark(parameter.value, \.isEncoded) }
        for media in operation.body?.content.alternatives ?? [] { mark(media.value, \.isEncoded) }
    }

    private static func markRequest(_ media: MediaTypePlan) {
        switch media.coding {
        case .json: mark(media.value, \.isDecoded)
        case .text: markText(media.value)
        case .binary: break
        case .urlencoded, .multipart:
            guard case .named(let type) = media.value.type, case .structure(let structure) = type.kind else {
                return
            }
            type.isForm = true
            for property in structure.properties { markText(property.value) }
        }
    }

    private static func markText(_ value: ValuePlan) {
        switch value.type {
        case .named(let type): type.isText = true
        case .array(let item): markText(item)
        default: break
        }
    }

    private static func mark(_ value: ValuePlan, _ usage: ReferenceWritableKeyPath<TypePlan, Bool>) {
        switch value.type {
        case .array(let item), .map(let item): mark(item, usage)
        case .named(let type):
            guard !type[keyPath: usage] else { return }
            type[keyPath: usage] = true
            for part in parts(of: type) { mark(part, usage) }
        default: break
        }
    }

    private static func parts(of type: TypePlan) -> [ValuePlan] {
        switch type.kind {
        case .structure(let structure):
            if case .kept(let value) = structure.additional {
                return structure.properties.map(\.value) + [value]
            }
            return structure.properties.map(\.value)
        case .union(let union): return union.cases.map { ValuePlan(type: .named($0.type)) }
        case .alias(let value): return [value]
        case .pending, .enumeration: return []
        }
    }
}
