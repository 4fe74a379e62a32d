import AccordRuntime
import Testing

@Suite("Date and time")
struct DateTimeTests {
    @Test(
        "reads RFC 3339",
        arguments: [
            ("1970-01-01T00:00:00Z", 0, 0), ("2026-11-21T07:38:28Z", 1_795_246_708, 0),
            ("2026-11-21T08:38:28+01:00", 1_795_246_708, 0),
            ("2026-11-20T23:38:28.5-08:00", 1_795_246_708, 500_000_000),
            ("1969-12-31t23:59:59z", -1, 0), ("2000-02-29T12:00:00.123456789999Z", 951_825_600, 123_456_789),
            ("1998-12-31T23:59:60Z", 915_148_800, 0),
            ("1998-12-31T15:59:60.25-08:00", 915_148_800, 250_000_000),
            ("0000-01-01T00:00:00Z", -62_167_219_200, 0), ("9999-12-31T23:59:59-00:00", 253_402_300_799, 0),
        ] as [(String, Int64, Int32)])
    func reads(_ text: String, _ seconds: Int64, _ nanoseconds: Int32) {
        #expect(DateTime(text) == DateTime(seconds: seconds, nanoseconds: nanoseconds))
    }

    @Test(
        "refuses all else",
        arguments: [
            "", "2026-11-21", "2026-11-21T07:38:28", "2026-11-21 07:38:28Z", "2026-11-21T07:38Z",
            "2026-11-21T24:00:00Z",
            "2026-11-21T07:60:00Z", "2026-11-21T07:38:61Z", "2026-11-21T07:38:60Z", "2026-13-01T00:00:00Z",
            "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "1900-02-29T00:00:00Z",
            "2026-11-00T00:00:00Z", "26-11-21T00:00:00Z", "2026-11-21T00:00:00.Z", "2026-11-21T00:00:00,5Z",
            "2026-11-21T00:00:00+24:00", "2026-11-21T00:00:00+01:60", "2026-11-21T00:00:00+0100",
            "2026-11-21T00:00:00ZZ",
            " 2026-11-21T00:00:00Z", "2026-11-21T00:00:00Z ", "2026-11-21T00:00:00Z\n",
            "+2026-11-21T00:00:00Z",
            "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:60Z", "9999-12-31T23:59:59-00:01",
            "२०२६-11-21T00:00:00Z",
            "20261121T000000Z", "2026-11-21\u{14}00:00:00Z", "2026-11-21T00:00:00\u{1A}",
        ])
    func refuses(_ text: String) {
        #expect(DateTime(text) == nil)
    }

    @Test("refuses absurdly long fractions")
    func long() {
        #expect(DateTime("2026-11-21T00:00:00.\(String(repeating: "1", count: 1_000_000))Z") == nil)
    }

    @Test("writes UTC with the shortest fraction of 3, 6 or 9 digits")
    func writes() {
        #expect(DateTime(seconds: 1_795_246_708).description == "2026-11-21T07:38:28Z")
        #expect(DateTime(seconds: -1, nanoseconds: 20_000_000).description == "1969-12-31T23:59:59.020Z")
        #expect(DateTime(seconds: 0, nanoseconds: 1_000).description == "1970-01-01T00:00:00.000001Z")
        #expect(DateTime(seconds: 0, nanoseconds: 1).description == "1970-01-01T00:00:00.000000001Z")
    }

    @Test("keeps to the years that can be written")
    func range() {
        #expect(DateTime(seconds: .min).description == "0000-01-01T00:00:00Z")
        #expect(DateTime(seconds: .max).description == "9999-12-31T23:59:59Z")
        #expect(DateTime(seconds: 0).adding(seconds: .max).description == "9999-12-31T23:59:59Z")
        #expect(DateTime(seconds: -5).adding(seconds: .min).description == "0000-01-01T00:00:00Z")
        #expect(DateTime(seconds: 0, nanoseconds: -1).nanoseconds == 0)
    }

    @Test("compares by moment")
    func order() {
        #expect(DateTime(seconds: 1) < DateTime(seconds: 1, nanoseconds: 1))
        #expect(DateTime(seconds: -1, nanoseconds: 999_999_999) < DateTime(seconds: 0))
    }

    @Test("knows that it is later than when this was written")
    func now() {
        #expect(DateTime.now > DateTime(seconds: 1_700_000_000))
    }
}
