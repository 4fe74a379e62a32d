import AccordRuntime

/// A widget with its owner.
struct Widget: Sendable, Hashable {
    var name: String
    var infoURL: String
    var deadline: DateTime
    var createdAt: DateTime
    /// Each change raises it.
    var version: Int64
    /// Nil when that account has been deleted for good.
    var owner: Owner?

    /// The administrator who made it.
    struct Owner: Sendable, Hashable {
        var email: String
        var publicID: String
    }
}

/// A widget of the name exists.
struct WidgetNameTaken: Error, Sendable, Hashable {
    var name: String
}

/// What putting a widget did.
enum WidgetChange: Sendable, Hashable {
    /// There was none of the name.
    case created(version: Int64)
    /// There was one, which has kept its owner and has this version now.
    case updated(version: Int64)
}
