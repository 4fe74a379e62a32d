import AccordRuntime
import Testing

@Suite("Calendar date")
struct CalendarDateTests {
    @Test("counts every day from year 0 to 9999 as the one after the day before")
    func everyDay() {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var days = CalendarDate(year: 0, month: 1, day: 1)?.daysSince1970 ?? 0
        #expect(days == -719_528)
        for year in stride(from: 0, through: 9999, by: 1) {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            for month in 1...12 {
                let last = month == 2 && isLeap ? 29 : lengths[month - 1]
                let date = CalendarDate(daysSince1970: days)
                guard date == CalendarDate(year: year, month: month, day: 1), date.daysSince1970 == days,
                    CalendarDate(year: year, month: month, day: last + 1) == nil,
                    CalendarDate(daysSince1970: days + last - 1).day == last
                else {
                    Issue.record("\(year)-\(month)")
                    return
                }
                days += last
            }
        }
        #expect(days == 2_932_897)
    }

    @Test("adds days over months and years, and stops at the ends")
    func adding() throws {
        let date = try #require(CalendarDate("2024-02-28"))
        #expect(date.adding(days: 2).description == "2024-03-01")
        #expect(date.adding(days: -59).description == "2023-12-31")
        #expect(date.adding(days: .max).description == "9999-12-31")
        #expect(date.adding(days: .min).description == "0000-01-01")
    }

    @Test("starts and ends in UTC")
    func bounds() throws {
        let date = try #require(CalendarDate("2026-11-21"))
        #expect(date.startOfDay.description == "2026-11-21T00:00:00Z")
        #expect(date.endOfDay.description == "2026-11-21T23:59:59Z")
        #expect(date.startOfDay.date == date && date.endOfDay.date == date)
        #expect(date.weekday == 6)
        #expect(CalendarDate(daysSince1970: -4).weekday == 7)
    }

    @Test(
        "reads nothing but full dates",
        arguments: [
            "", "2026-1-1", "2026-01-1", "02026-01-01", "2026/01/01", "2026-01-01Z", "2026-01-32",
            "-001-01-01", "20260101",
        ])
    func refuses(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }
}
