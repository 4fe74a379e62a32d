/// The ways in which a type is used.
struct TypeUsage: OptionSet {
    let rawValue: UInt8
    /// A request holds it as JSON.
    static let decoded = TypeUsage(rawValue: 1)
    /// A response holds it as JSON.
    static let encoded = TypeUsage(rawValue: 2)
    /// A form, or a parameter that is an object, holds it: it is read from named texts.
    static let form = TypeUsage(rawValue: 4)
    /// A parameter or a form's member holds it: it is read from a text.
    static let text = TypeUsage(rawValue: 8)
    /// A header or a form of a response holds it: it is written as a text.
    static let textEncoded = TypeUsage(rawValue: 16)
}

/// Finds out which types are decoded, from JSON, a form or a text, and which are encoded.
struct UsageMarker {
    private let plan: APIPlan
    private var usages: [TypeUsage]

    static func usages(of plan: APIPlan) -> [TypeUsage] {
        var marker = UsageMarker(plan: plan, usages: plan.types.map { _ in [] })
        for operation in plan.operations { marker.mark(operation) }
        for webhook in plan.webhooks { marker.mark(webhook.value, .encoded) }
        // Defaults that are written as JSON are decoded.
        for type in plan.types { marker.markDefaults(type) }
        return marker.usages
    }

    private mutating func mark(_ operation: OperationPlan) {
        for parameter in operation.parameters {
            switch parameter.serialization {
            case .style: markTexts(parameter.value)
            case .json: mark(parameter.value, .decoded)
            }
            if case .defaulted(.json) = parameter.presence { mark(parameter.value, .decoded) }
        }
        for media in operation.body?.content.alternatives ?? [] { markRequest(media) }
        if operation.idempotencyKey != nil { markIdempotent(operation) }
        for response in operation.responses {
            for media in response.content?.alternatives ?? [] {
                mark(media.value, media.coding == .text ? .textEncoded : .encoded)
            }
            for header in response.headers {
                mark(header.value, [.encoded, .textEncoded])
                markTexts(header.value)
            }
        }
    }

    /// Retries are told by the canonical text of what is asked for.
    private mutating func markIdempotent(_ operation: OperationPlan) {
        for parameter in operation.contentParameters { mark(parameter.value, .encoded) }
        for media in operation.body?.content.alternatives ?? [] { mark(media.value, .encoded) }
    }

    private mutating func markRequest(_ media: MediaTypePlan) {
        switch media.coding {
        case .json: mark(media.value, .decoded)
        case .text: markTexts(media.value)
        case .binary: break
        case .urlencoded, .multipart: markTexts(media.value)
        }
    }

    /// A value that is read from texts: a scalar from one, an array from several, an object from named ones.
    private mutating func markTexts(_ value: ValuePlan) {
        // Rules that are matched see the value as JSON.
        if !value.rules.isEmpty { mark(value, .encoded) }
        switch value.shape {
        case .array(let item): markTexts(item)
        case .map(let item):
            markTexts(item)
            // Members whose names are not known are JSON text where they are no scalars.
            mark(item, .decoded)
        case .named(let id):
            switch plan[id].kind {
            case .enumeration: usages[id.index].insert(.text)
            case .alias(let value): markTexts(value)
            case .union(let union):
                guard usages[id.index].insert([.text, .form]).inserted else { return }
                for each in union.cases { markTexts(each.value) }
                mark(value, .decoded)
            case .structure(let structure):
                guard usages[id.index].insert(.form).inserted else { return }
                if !structure.rules.isEmpty { mark(value, .encoded) }
                for property in structure.properties {
                    markTexts(property.value)
                    if isJSONText(property.value) { mark(property.value, .decoded) }
                }
                if case .kept(let value) = structure.additional {
                    markTexts(value)
                    mark(value, .decoded)
                }
            }
        default: break
        }
    }

    /// Whether a member of a form may hold the value as JSON text.
    private func isJSONText(_ value: ValuePlan) -> Bool {
        switch value.shape {
        case .array(let item): return isJSONText(item)
        case .map: return true
        case .named(let id):
            if case .enumeration = plan[id].kind { return false }
            return true
        default: return false
        }
    }

    private mutating func mark(_ value: ValuePlan, _ usage: TypeUsage) {
        var waiting = [value]
        while let next = waiting.popLast() {
            switch next.shape {
            case .array(let item), .map(let item): waiting.append(item)
            case .named(let id):
                guard usages[id.index].insert(usage).inserted else { continue }
                waiting += plan[id].kind.values
            default: break
            }
        }
    }

    private mutating func markDefaults(_ type: TypePlan) {
        guard case .structure(let structure) = type.kind else { return }
        for property in structure.properties {
            guard let literal = property.presence.literal, literal.hasJSON else { continue }
            mark(property.value, .decoded)
        }
    }
}

extension LiteralPlan {
    /// Whether a part of it is decoded from JSON.
    var hasJSON: Bool {
        switch self {
        case .json: true
        case .array(let items): items.contains(where: \.hasJSON)
        case .map(let members): members.contains(where: \.value.hasJSON)
        default: false
        }
    }
}
