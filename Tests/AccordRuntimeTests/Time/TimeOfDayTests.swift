import AccordRuntime
import Testing

@Suite("Time of day")
struct TimeOfDayTests {
    @Test(
        "keeps what the clock shows, to the nanosecond",
        arguments: [
            ("07:38:28Z", "07:38:28Z"), ("07:38:28.5+01:00", "07:38:28.500+01:00"),
            ("00:00:00.000000001-23:59", "00:00:00.000000001-23:59"), ("23:59:60z", "23:59:60Z"),
            ("15:59:60.25-08:00", "15:59:60.250-08:00"), ("12:00:00-00:00", "12:00:00Z"),
            ("12:00:00.1234567899Z", "12:00:00.123456789Z"),
        ])
    func texts(_ text: String, _ written: String) {
        #expect(TimeOfDay(contractText: text)?.contractText == written)
    }

    @Test("knows its parts")
    func parts() {
        let time = TimeOfDay(contractText: "07:38:28.5-01:30")
        #expect(
            time == TimeOfDay(hour: 7, minute: 38, second: 28, nanoseconds: 500_000_000, offsetMinutes: -90))
        #expect(time?.offsetMinutes == -90)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "07:38", "07:38:28", "24:00:00Z", "22:59:60Z", "7:38:28Z", "07:38:28+24:00", "07:38:28Z ",
        ])
    func refuses(_ text: String) {
        #expect(TimeOfDay(contractText: text) == nil)
    }

    @Test("can't be made of what no clock shows")
    func ranges() {
        #expect(TimeOfDay(hour: 24, minute: 0) == nil)
        #expect(TimeOfDay(hour: 0, minute: 60) == nil)
        #expect(TimeOfDay(hour: 0, minute: 0, second: 60) == nil)
        #expect(TimeOfDay(hour: 0, minute: 59, second: 60, offsetMinutes: 60) != nil)
        #expect(TimeOfDay(hour: 0, minute: 0, nanoseconds: 1_000_000_000) == nil)
        #expect(TimeOfDay(hour: 0, minute: 0, offsetMinutes: 1440) == nil)
        #expect(TimeOfDay(hour: 0, minute: 0, offsetMinutes: .min) == nil)
    }
}
