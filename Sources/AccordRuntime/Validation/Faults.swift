/// Collects the faults of a request, and knows where its decoder stands: which parameter is being
/// read, and which value of the body. While nothing is wrong it allocates nothing.
public struct Faults: Sendable {
    /// How many faults are kept; a request with more is as bad as one with so many.
    public static let maximumCount = 100
    /// How many code points of a value are shown in a fault.
    static let shownLength = 200

    /// What is wrong so far, in the order in which it was found, up to `maximumCount`.
    public private(set) var list: [Fault] = []
    /// Whether the value that is being read must not be shown in a fault (`format: password`).
    public var secret = false

    /// The parameter, or the body's member that is read from a form.
    var field = FieldLocation()
    /// What is left of the steps that hard patterns may take.
    var patternSteps = Pattern.requestSteps
    /// Where in a JSON text the value is.
    var text = JSONLocation()

    /// No faults, standing at the whole body.
    public init() {}

    init(source: [UInt8]) { text.source = source }

    /// Whether nothing is wrong so far.
    public var isEmpty: Bool { list.isEmpty }

    /// From now on faults are about this parameter, whatever was entered before. An empty name at place
    /// `body` is the whole body.
    public mutating func enter(_ place: Fault.Place, _ name: StaticString) {
        field.enter(place, name)
        secret = false
    }

    /// Adds the faults that another decoder found, at the places where it found them.
    public mutating func append(contentsOf other: Faults) {
        list.append(contentsOf: other.list.prefix(max(0, Self.maximumCount - list.count)))
    }

    /// Adds a fault at the current place.
    public mutating func add(
        keyword: StaticString, limit: @autoclosure () -> String? = nil,
        value: @autoclosure () -> String? = nil,
        message: @autoclosure () -> String
    ) {
        guard list.count < Self.maximumCount else { return }
        record(
            Fault(
                field.place, location, keyword: keyword.description, limit: limit(), value: shown(value()),
                message: message()))
    }

    /// Records that a required member of the object that is being read is absent.
    public mutating func missing(_ member: StaticString) {
        guard list.count < Self.maximumCount else { return }
        record(
            Fault(
                field.place, memberLocation(member.description), keyword: "required", message: "is required"))
    }

    /// Records that none of several sets of members is there, of which the first begins with this one.
    ///
    /// - Parameter choice: the sets in words, such as `email or username`.
    public mutating func missing(_ member: StaticString, choice: StaticString) {
        guard list.count < Self.maximumCount else { return }
        record(
            Fault(
                field.place, memberLocation(member.description), keyword: "anyOf", limit: choice.description,
                message: "\(choice) is required"))
    }

    /// Records that the current parameter or member is required and absent; not when it is here and
    /// could not be decoded, which has been told then.
    public mutating func missing() {
        let location = location
        guard
            !list.contains(where: { $0.place == field.place && isSameText($0.location, location) })
        else { return }
        add(keyword: "required", message: "is required")
    }

    /// Records that the current parameter or member is given more than once, but may be only once.
    public mutating func duplicate() { add(keyword: "duplicate", message: "must be given only once") }

    /// Records that a map has a member of this name already. Its name may have other code points and be equal
    /// to Swift all the same (canonical equivalence); a message tells the two cases apart.
    public mutating func duplicate<Value>(_ name: String, in members: [String: Value]) {
        if isRepetition(name, in: members) { return duplicate() }
        add(
            keyword: "duplicate",
            message: "is canonically equal (Unicode) to another name here, and only one of them can be kept")
    }

    /// Whether a map that has a member of this name has it by these very code points.
    func isRepetition<Value>(_ name: String, in members: [String: Value]) -> Bool {
        members.index(forKey: name).map { isSameText(members.keys[$0], name) } ?? true
    }

    /// Adds a fault at a place whose name only the request knows.
    mutating func add(_ place: Fault.Place, named name: String, keyword: StaticString, message: String) {
        let location = place == .body && !name.isEmpty ? "/" + JSONLocation.escaped(name) : name
        record(Fault(place, location, keyword: keyword.description, message: message))
    }

    /// Forgets the text that was read, so that its bytes can go.
    mutating func leaveText() { text = JSONLocation() }

    /// A value as it may stand in a fault: nil when it is secret, and cut when it is long.
    func shown(_ value: String?) -> String? {
        guard !secret, let value else { return nil }
        guard value.utf8.count > Self.shownLength, value.unicodeScalars.count > Self.shownLength else {
            return value
        }
        return String(String.UnicodeScalarView(value.unicodeScalars.prefix(Self.shownLength))) + "…"
    }

    mutating func record(_ fault: Fault) {
        guard list.count < Self.maximumCount else { return }
        list.append(fault)
    }

    /// The parameter's name, or the JSON Pointer of the value in the body.
    var location: String { field.description + text.pointer }

    /// The location of a member of the current value.
    func memberLocation(_ member: String) -> String {
        let location = location
        if field.place != .body, location.isEmpty { return member }
        return location + "/" + JSONLocation.escaped(member)
    }
}
