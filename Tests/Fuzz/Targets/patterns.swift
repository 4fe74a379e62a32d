import AccordRuntime

@testable import Generator

/// A pattern, and a text in the lines after it; or, after a byte from 128 on, choices of an expression whose
/// matches an oracle finds by trying everything.
func fuzz(_ bytes: [UInt8]) {
    if let first = bytes.first, first >= 128 {
        fuzzToy(first, Choices(bytes.dropFirst()))
        return
    }
    let lines = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let source = String(decoding: lines[0], as: UTF8.self)
    guard let expression = try? PatternParser.parse(source).expression else { return }
    let texts = lines.dropFirst().map { String(decoding: $0, as: UTF8.self) }
    for text in texts + ["", "a", "ab-é"] { compare(source, expression, text, nil) }
    if let octets = lines.dropFirst().first, let form = try? PatternForm(expression, mayBacktrack: true) {
        _ = Array(octets).withUnsafeBufferPointer { Pattern(form).verdict(utf8: $0) }
    }
}

private func fuzzToy(_ first: UInt8, _ choices: Choices) {
    var random = SeededGenerator(choices: choices)
    let vocabularies: [Toy.Vocabulary] = [.plain, .anchors, .everything, .references]
    let vocabulary = vocabularies[Int(first % 4)]
    let toy = first >= 240 ? Toy.randomSteps(&random) : Toy.random(1 + Int(first % 6), vocabulary, &random)
    guard let expression = try? PatternParser.parse(toy.text).expression else {
        return expect(false, "\(toy.text) is no pattern")
    }
    for _ in 0..<4 {
        // The oracle takes a time that grows with the power of the loops.
        let text = Array(Toy.randomText(vocabulary, &random).prefix(4))
        compare(toy.text, expression, String(String.UnicodeScalarView(text)), toy.search(text))
    }
}

/// Whether all forms that an expression has say the same of a text.
private func compare(_ source: String, _ expression: PatternExpression, _ text: String, _ expected: Bool?) {
    var verdicts: [(String, Bool)] = expected.map { [("oracle", $0)] } ?? []
    if let scan = PatternScan(expression) {
        verdicts.append(("scan", scan.matches(text)))
        verdicts.append(("scan in the runtime", Pattern(.scan(scan)).matches(text)))
    }
    if let automaton = try? PatternAutomaton(expression) {
        verdicts.append(("automaton", automaton.matches(text)))
        verdicts.append(("automaton in the runtime", Pattern(.automaton(automaton)).matches(text)))
    }
    if let program = try? PatternProgram(expression) {
        let verdict = Pattern(.program(program)).verdict(text)
        if verdict != .gaveUp { verdicts.append(("program", verdict == .matched)) }
    }
    if showsInput { show("\(source.debugDescription) on \(text.debugDescription): \(verdicts)") }
    expect(
        verdicts.allSatisfy { $0.1 == verdicts[0].1 },
        "\(source.debugDescription) on \(text.debugDescription): \(verdicts)")
}

/// Choices where the oracle asks for chance; the name is that of what the tests give it.
struct SeededGenerator: RandomNumberGenerator {
    var choices: Choices

    mutating func next() -> UInt64 {
        // Numbers below a small limit come from the upper bits; the lower ones are such that none is drawn again.
        UInt64(choices.byte()) << 56 | 0x007F_FFFF_FFFF_FFFF
    }
}
