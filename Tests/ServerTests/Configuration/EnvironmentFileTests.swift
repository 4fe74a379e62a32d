import Testing

@testable import Server

@Suite(".env")
struct EnvironmentFileTests {
    @Test(
        "A bare value ends where white space and a comment begin",
        arguments: [
            ("PORT=80", "80"), ("PORT=80   ", "80"), ("PORT=80 # web", "80"), ("PORT=a#b", "a#b"),
            ("PORT=", ""), ("PORT= # nothing", ""), ("  export PORT=80", "80"), ("PORT=a b", "a b"),
        ])
    func bareValue(line: String, value: String) {
        #expect(EnvironmentFile(parsing: line).values == ["PORT": value])
    }

    @Test(
        "Quotes keep white space and #, and only double ones have escapes",
        arguments: [
            ("A=' # x '", " # x "), (#"A='a\n'"#, #"a\n"#), (#"A="a\nb\t\"\\\$""#, "a\nb\t\"\\$"),
            (#"A="x" # comment"#, "x"),
        ])
    func quotedValue(line: String, value: String) {
        #expect(EnvironmentFile(parsing: line).values == ["A": value])
    }

    @Test("Comments and empty lines say nothing, and the last of two values holds")
    func lastValueHolds() {
        let file = EnvironmentFile(parsing: "# first\n\nA=1\r\n  # second\nA=2\n")
        #expect(file.values == ["A": "2"])
    }

    @Test("Every line that is no setting is named with its number")
    func faultsNameLines() {
        let text = "A=1\nnonsense\n1A=2\nB='open\nC=\"a\\q\"\nD=\"x\" y\n"
        let file = EnvironmentFile(parsing: text)
        #expect(file.values == ["A": "1"])
        #expect(
            file.faults == [
                .environmentFileLine(2, .noEqualsSign), .environmentFileLine(3, .badName("1A")),
                .environmentFileLine(4, .unclosedQuote), .environmentFileLine(5, .unknownEscape("q")),
                .environmentFileLine(6, .textAfterQuote),
            ])
        #expect(file.faults[0].sentence == ".env:2: expected NAME=value")
    }

    @Test("They are told together with malformed values")
    func allFaults() {
        let file = EnvironmentFile(parsing: "PORT=x\noops\n")
        let error = #expect(throws: ConfigurationError.self) {
            try Configuration(faults: file.faults) { file.values[$0] }
        }
        #expect(error?.faults.count == 2)
    }
}
