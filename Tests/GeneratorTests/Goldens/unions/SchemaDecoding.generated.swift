// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Components.Schemas.ShapeRequest {
    init?(json: inout JSONReader) {
        switch json.peekDiscriminator("kind") {
        case "round":
            guard let value = Components.Schemas.CircleRequest(json: &json) else { return nil }
            self = .circle(value)
        case "Group":
            guard let value = Components.Schemas.GroupRequest(json: &json) else { return nil }
            self = .group(value)
        default:
            json.refuseDiscriminator("kind", "round, Group")
            return nil
        }
    }
}

extension Components.Schemas.CircleRequest {
    private static let memberNames = MemberNames(["radius", "kind"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var radius: Double?
        var kind: String?
        var seen = SeenMembers()
        while let member = json.nextMember(Self.memberNames) {
            seen.insert(member)
            switch member {
            case 0:
                radius = json.faults.checked(json.double()) { value, faults in
                    faults.exclusiveMinimum(value, 0.0)
                }
            case 1:
                kind = json.string()
            default:
                json.skip()
            }
        }
        if !seen.contains(0) { json.faults.missing("radius") }
        if !seen.contains(1) { json.faults.missing("kind") }
        guard let radius, let kind else { return nil }
        self.init(radius: radius, kind: kind)
    }
}

extension Components.Schemas.GroupRequest {
    private static let memberNames = MemberNames(["main", "others", "parent", "labels", "kind"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var main: Components.Schemas.ShapeRequest?
        var others: [Components.Schemas.ShapeRequest]?
        var parent: Field<Components.Schemas.GroupRequest> = .absent
        var labels: [String: String?]?
        var kind: String?
        var seen = SeenMembers()
        while let member = json.nextMember(Self.memberNames) {
            seen.insert(member)
            switch member {
            case 0:
                main = Components.Schemas.ShapeRequest(json: &json)
            case 1:
                others = json.faults.checked(json.array { json in
                    Components.Schemas.ShapeRequest(json: &json)
                }) { value, faults in
                    faults.uniqueItems(value)
                }
            case 2:
                parent = json.field { json in
                    Components.Schemas.GroupRequest(json: &json)
                }
            case 3:
                labels = json.map(atMost: 2) { json in
                    json.nullable { json in
                        json.string()
                    }
                }
            case 4:
                kind = json.string()
            default:
                json.skip()
            }
        }
        if !seen.contains(4) { json.faults.missing("kind") }
        guard let kind else { return nil }
        self.init(main: main, others: others, parent: parent, labels: labels, kind: kind)
    }
}

#if DEBUG
extension Components.Schemas.Shape {
    init?(json: inout JSONReader) {
        switch json.peekDiscriminator("kind") {
        case "round":
            guard let value = Components.Schemas.Circle(json: &json) else { return nil }
            self = .circle(value)
        case "Group":
            guard let value = Components.Schemas.Group(json: &json) else { return nil }
            self = .group(value)
        default:
            json.refuseDiscriminator("kind", "round, Group")
            return nil
        }
    }
}

extension Components.Schemas.Circle {
    private static let memberNames = MemberNames(["radius", "kind", "id"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var radius: Double?
        var kind: String?
        var id: Int64?
        var seen = SeenMembers()
        while let member = json.nextMember(Self.memberNames) {
            seen.insert(member)
            switch member {
            case 0:
                radius = json.faults.checked(json.double()) { value, faults in
                    faults.exclusiveMinimum(value, 0.0)
                }
            case 1:
                kind = json.string()
            case 2:
                id = json.int64()
            default:
                json.skip()
            }
        }
        if !seen.contains(0) { json.faults.missing("radius") }
        if !seen.contains(1) { json.faults.missing("kind") }
        guard let radius, let kind else { return nil }
        self.init(radius: radius, kind: kind, id: id)
    }
}

extension Components.Schemas.Group {
    private static let memberNames = MemberNames(["main", "others", "parent", "labels", "kind", "id"])

    init?(json: inout JSONReader) {
        guard json.beginObject() else { return nil }
        var main: Components.Schemas.Shape?
        var others: [Components.Schemas.Shape]?
        var parent: Field<Components.Schemas.Group> = .absent
        var labels: [String: String?]?
        var kind: String?
        var id: Int64?
        var seen = SeenMembers()
        while let member = json.nextMember(Self.memberNames) {
            seen.insert(member)
            switch member {
            case 0:
                main = Components.Schemas.Shape(json: &json)
            case 1:
                others = json.faults.checked(json.array { json in
                    Components.Schemas.Shape(json: &json)
                }) { value, faults in
                    faults.uniqueItems(value)
                }
            case 2:
                parent = json.field { json in
                    Components.Schemas.Group(json: &json)
                }
            case 3:
                labels = json.map(atMost: 2) { json in
                    json.nullable { json in
                        json.string()
                    }
                }
            case 4:
                kind = json.string()
            case 5:
                id = json.int64()
            default:
                json.skip()
            }
        }
        if !seen.contains(4) { json.faults.missing("kind") }
        guard let kind else { return nil }
        self.init(main: main, others: others, parent: parent, labels: labels, kind: kind, id: id)
    }
}

#endif
