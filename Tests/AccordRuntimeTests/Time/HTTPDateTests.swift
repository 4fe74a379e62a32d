import AccordRuntime
import Testing

@Suite("HTTP dates")
struct HTTPDateTests {
    /// 2026-11-21T07:38:28Z.
    let now = DateTime(seconds: 1_795_246_708)

    @Test(
        "are read in each of the three formats of RFC 9110",
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
            ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Wed Dec 31 23:59:59 1969", -1), ("Tue, 29 Feb 2000 00:00:00 GMT", 951_782_400),
            ("Thu, 31 Dec 1998 23:59:60 GMT", 915_148_800),
            ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799),
        ] as [(String, Int64)])
    func reads(_ text: String, _ seconds: Int64) {
        #expect(DateTime(httpDate: text, now: now) == DateTime(seconds: seconds))
    }

    @Test(
        "say a year of two digits that is not more than 50 years ahead",
        arguments: [
            ("Saturday, 21-Nov-76 00:00:00 GMT", "2076-11-21T00:00:00Z"),
            ("Sunday, 22-Nov-76 00:00:00 GMT", "1976-11-22T00:00:00Z"),
            ("Saturday, 01-Jan-77 00:00:00 GMT", "1977-01-01T00:00:00Z"),
            ("Sunday, 22-Nov-26 00:00:00 GMT", "2026-11-22T00:00:00Z"),
        ])
    func years(_ text: String, _ moment: String) {
        #expect(DateTime(httpDate: text, now: now)?.description == moment)
    }

    @Test("say a year of the next century when that is the nearer one")
    func centuries() {
        let late = DateTime(literal: "2099-06-01T00:00:00Z")
        let read = DateTime(httpDate: "Saturday, 01-Jan-01 00:00:00 GMT", now: late)
        #expect(read?.description == "2101-01-01T00:00:00Z")
    }

    @Test(
        "are nothing else",
        arguments: [
            "", "0", "784111777", "1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37",
            "sun, 06 Nov 1994 08:49:37 GMT",
            "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 UTC",
            "Sun, 06 Nov 1994 08:49:37 +0000",
            "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 94 08:49:37 GMT", "Sun, 06-Nov-94 08:49:37 GMT",
            "Sunday, 06-Nov-1994 08:49:37 GMT", "Sun, 31 Nov 1994 08:49:37 GMT",
            "Sun, 00 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 1994 08:49:61 GMT",
            "Sun Nov 6 08:49:37 1994", "Sun Nov  6 08:49:37 94", "Sun Nov  6 08:49:37 1994 GMT",
            " Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT ",
            "Son, 06 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT", "Sun,06 Nov 1994 08:49:37 GMT",
        ])
    func refuses(_ text: String) {
        #expect(DateTime(httpDate: text, now: now) == nil)
    }

    @Test(
        "are written in the first format",
        arguments: [
            (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
            (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"), (1_795_247_999, "Sat, 21 Nov 2026 07:59:59 GMT"),
            (-62_167_219_200, "Sat, 01 Jan 0000 00:00:00 GMT"),
        ] as [(Int64, String)])
    func writes(_ seconds: Int64, _ text: String) {
        #expect(DateTime(seconds: seconds).httpDate == text)
    }

    @Test("are read as the moment that was written")
    func roundTrip() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<1000 {
            let moment = DateTime(
                seconds: Int64.random(in: -62_167_219_200...253_402_300_799, using: &random))
            #expect(DateTime(httpDate: moment.httpDate, now: now) == moment)
        }
    }
}
