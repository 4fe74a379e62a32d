import AccordRuntime
import GeneratedAPI

/// The paths of widgets, as the contract has them.
enum WidgetPath {
    static let all = "/api/v1/widgets"

    /// A widget's name has no character that a path would have to escape.
    static func one(_ name: String) -> String { "\(all)/\(name)" }
}

extension Widget {
    /// The widget as clients see it at a moment.
    func representation(at now: DateTime) -> Components.Schemas.Widget {
        Components.Schemas.Widget(
            name: name, infoUrl: infoURL, createdAt: createdAt, deadline: deadline,
            deadlinePassed: deadline <= now, timeRemaining: TimeSpan.remaining(until: deadline, from: now),
            owner: owner.map { .init(email: $0.email, publicId: $0.publicID) }, link: WidgetPath.one(name))
    }
}
