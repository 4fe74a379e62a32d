import AccordRuntime
import Testing

@Suite("Parameter texts")
struct ParameterTextTests {
    @Test("are integers as JSON writes them")
    func integers() {
        var faults = Faults()
        #expect(faults.int("0") == 0)
        #expect(faults.int("-12") == -12)
        #expect(faults.int64("9223372036854775807") == .max)
        #expect(faults.int32("-2147483648") == .min)
        #expect(faults.isEmpty)
    }

    @Test(
        "are no integers in any other form",
        arguments: [
            "", "+1", "01", " 1", "1 ", "1.0", "1e2", "0x1", "--1", "-", "१", "1\u{0}", "abc", "1,000",
            "1_000", "null",
        ])
    func noIntegers(_ text: String) {
        var faults = Faults()
        #expect(faults.int(text) == nil)
        #expect(faults.list.map(\.message) == ["must be an integer"])
    }

    @Test("are out of range when they don't fit")
    func range() {
        var faults = Faults()
        #expect(faults.int("9223372036854775808") == nil)
        #expect(faults.int32("2147483648") == nil)
        #expect(faults.double("1e309") == nil)
        #expect(faults.float("1e39") == nil)
        #expect(faults.list.map(\.keyword) == ["format", "format", "format", "format"])
        #expect(faults.list.map(\.limit) == ["int64", "int32", "double", "float"])
    }

    @Test("are numbers as JSON writes them")
    func numbers() {
        var faults = Faults()
        #expect(faults.double("-1.5e3") == -1500)
        #expect(faults.float("0.1") == 0.1)
        #expect(faults.isEmpty)
        for text in ["", "nan", "inf", "1.", ".5", "+1", "1e", "1 ", "0x1p3"] {
            #expect(faults.double(text) == nil)
        }
        #expect(faults.list.count == 9)
    }

    @Test("are booleans, times, dates and octets")
    func others() {
        var faults = Faults()
        #expect(faults.bool("true") == true)
        #expect(faults.bool("false") == false)
        #expect(faults.dateTime("1970-01-01T00:00:01Z")?.seconds == 1)
        #expect(faults.date("1970-01-02")?.daysSince1970 == 1)
        #expect(faults.base64("AA==") == [0])
        #expect(faults.isEmpty)
        #expect(faults.bool("True") == nil && faults.bool("1") == nil && faults.bool("") == nil)
        #expect(faults.dateTime("x") == nil && faults.date("x") == nil && faults.base64("x") == nil)
        #expect(faults.list.count == 6)
    }
}
