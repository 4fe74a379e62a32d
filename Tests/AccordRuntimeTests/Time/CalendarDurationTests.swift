import AccordRuntime
import Testing

@Suite("Calendar duration")
struct CalendarDurationTests {
    @Test(
        "is written as it is read, without zeros at its ends",
        arguments: [
            ("P1Y2M3DT4H5M6S", "P1Y2M3DT4H5M6S"), ("P2W", "P2W"), ("P1M", "P1M"), ("PT1M", "PT1M"),
            ("P1Y0M1D", "P1Y0M1D"), ("PT1H0M1S", "PT1H0M1S"), ("P0D", "PT0S"), ("P0W", "PT0S"),
            ("PT60M", "PT60M"),
            ("P0Y1M0D", "P1M"), ("P1DT0H", "P1D"), ("P9223372036854775807D", "P9223372036854775807D"),
        ])
    func texts(_ text: String, _ written: String) {
        let duration = CalendarDuration(contractText: text)
        #expect(duration?.contractText == written)
        #expect(CalendarDuration(contractText: written) == duration)
        #expect(StringFormat.duration.accepts(written))
    }

    @Test("tells months from minutes")
    func parts() {
        let duration = CalendarDuration(contractText: "P3MT4M")
        #expect(duration == CalendarDuration(months: 3, minutes: 4))
        #expect(duration?.months == 3 && duration?.minutes == 4)
        #expect(CalendarDuration(contractText: "P2W")?.weeks == 2)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "P", "PT", "P1", "1D", "P1YT", "P1Y1D", "PT1H1S", "P-1D", "P1.5D", "P9223372036854775808D",
        ])
    func refuses(_ text: String) {
        #expect(CalendarDuration(contractText: text) == nil)
    }

    @Test("can't be negative")
    func negative() {
        #expect(CalendarDuration(days: -1) == nil)
        #expect(CalendarDuration(weeks: -1) == nil)
    }
}
