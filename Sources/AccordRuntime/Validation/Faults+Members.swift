/// How decoders of forms and of parameters that are objects say where they are. Only entering a value
/// that has members itself may cost an allocation.
extension Faults {
    /// From now on faults are about this member: of the body, or of the value that `inside` is in.
    public mutating func enterMember(_ name: StaticString) { enter(FieldLocation.Level(name: name)) }

    /// From now on faults are about this member, whose name only the request knows.
    public mutating func enterMember(named name: String) { enter(FieldLocation.Level(key: name)) }

    /// From now on faults are about the whole body, or about all of the value that `inside` is in.
    public mutating func enterBody() { enter(FieldLocation.Level()) }

    /// From now on faults are about this element of the current member.
    public mutating func enterElement(_ index: Int) { field.top.element = index }

    /// From now on faults are about the current member itself again.
    public mutating func leaveElement() { field.top.element = -1 }

    /// Reads the members of the current parameter, member or element: those that `read` enters are inside
    /// of it. It is current again afterwards.
    public mutating func inside<Value>(_ read: (inout Faults) -> Value) -> Value {
        entering({ $0.push() }, read)
    }

    /// Reads an object parameter whose members are parameters themselves (style `form`, exploded): faults
    /// are about those, without the name of the object.
    public mutating func beside<Value>(_ read: (inout Faults) -> Value) -> Value {
        entering({ $0.pushBeside() }, read)
    }

    private mutating func entering<Value>(
        _ push: (inout FieldLocation) -> Void, _ read: (inout Faults) -> Value
    ) -> Value {
        let (depth, level, wasSecret) = (field.outer.count, field.top, secret)
        push(&field)
        defer {
            field.pop(to: depth, level)
            secret = wasSecret
        }
        return read(&self)
    }

    private mutating func enter(_ level: FieldLocation.Level) {
        if field.outer.isEmpty { field.place = .body }
        field.top = level
        secret = false
    }

    /// Adds the faults of a JSON text that the current parameter or member holds, inside of it.
    @usableFromInline
    mutating func append(inside other: Faults) {
        let (place, base) = (field.place, location)
        for var fault in other.list {
            guard list.count < Self.maximumCount else { return }
            fault.place = place
            fault.location = base + fault.location
            record(fault)
        }
    }
}
