/// Loops around more than a set.
extension PatternMatcher {
    mutating func loop() {
        let (count, after) = (registers[operand(1)], operand(5))
        let most = operand(3) < 0 ? Int.max : operand(3)
        let inside = place + 6
        if count >= most {
            place = after
        } else if count < operand(2) {
            place = inside
        } else if operand(4) == 1 {
            trail.append(Mark(kind: .choice, first: inside, second: index))
            place = after
        } else {
            trail.append(Mark(kind: .choice, first: after, second: index))
            place = inside
        }
    }

    /// A round that takes nothing is none, once there have been enough.
    mutating func endRound() -> Bool {
        let count = registers[operand(1)]
        if count >= operand(3), registers[operand(2)] == index { return false }
        set(operand(1), count + 1)
        place = operand(4)
        return true
    }
}
