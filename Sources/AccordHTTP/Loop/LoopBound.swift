/// Carries what belongs to one loop through code of which the compiler can't see that it stays
/// there or comes back: tasks, continuations, calls across threads.
///
/// `@unchecked Sendable`: the value is reached on the loop's thread only, which debug builds
/// assert each time; elsewhere it is only carried.
struct LoopBound<Value: AnyObject>: @unchecked Sendable {
    private let bound: Value
    /// The loop that the value belongs to.
    let loop: EventLoop

    init(_ value: Value, to loop: EventLoop) {
        bound = value
        self.loop = loop
    }

    /// The value, on its loop's thread.
    var value: Value {
        assert(loop.isCurrent || loop.isClosed, "a connection was touched off its loop")
        return bound
    }
}
