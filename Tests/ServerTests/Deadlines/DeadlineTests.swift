import AccordRuntime
import Testing

@testable import Server

@Suite("Deadlines")
struct DeadlineTests {
    /// 2018-05-12T22:30:00Z.
    let now = DateTime(seconds: 1_526_164_200)

    func fault(_ text: String) -> Deadline.Fault? {
        #expect(throws: Deadline.Fault.self) { try Deadline.parse(text, now: now) }
    }

    @Test(
        "A date in each of its forms means the end of that day in UTC",
        arguments: [
            "2018-05-13", "2018-5-13", "05/13/2018", "5/13/2018", "May 13 2018", "may 13, 2018",
            "MAY 13 2018",
            " 2018-05-13 ",
        ])
    func dates(text: String) throws {
        #expect(try Deadline.parse(text, now: now).description == "2018-05-13T23:59:59Z")
    }

    @Test("A full month's name is taken too")
    func fullName() throws {
        #expect(try Deadline.parse("December 1 2018", now: now).description == "2018-12-01T23:59:59Z")
    }

    @Test("A date and time is taken as it is, in UTC")
    func dateTimes() throws {
        #expect(try Deadline.parse("2018-05-13T12:00:00Z", now: now).description == "2018-05-13T12:00:00Z")
        #expect(
            try Deadline.parse("2018-05-13T01:00:00+02:00", now: now).description == "2018-05-12T23:00:00Z")
    }

    @Test("Today is valid, even a time of it that is over")
    func today() throws {
        #expect(try Deadline.parse("2018-05-12", now: now).description == "2018-05-12T23:59:59Z")
        #expect(try Deadline.parse("2018-05-12T00:00:00Z", now: now).description == "2018-05-12T00:00:00Z")
    }

    @Test("Yesterday is past, and what counts is the day in UTC")
    func past() throws {
        #expect(
            fault("05/11/2018")?.sentence
                == "Successfully parsed 05/11/2018 as May 11 2018. However, this value must be today or "
                + "later and May 11 2018 is BEFORE May 12 2018")
        #expect(fault("1/1/1970") != nil)
        let earlier = try #require(DateTime("2018-05-11T23:00:00-00:30"))
        #expect(
            fault("2018-05-12T01:00:00+02:00")
                == .past("2018-05-12T01:00:00+02:00", earlier.date, today: now.date))
    }

    @Test(
        "What is no date is told how to write one",
        arguments: [
            "a long time ago, in a galaxy far, far away", "", " ", "2018-02-30", "13/05/2018", "tomorrow",
            "1526164200",
            "May 32 2018", "Mai 13 2018", "18-05-13", "2018-05-13T25:00:00Z", "2018-05-13T12:00:00",
            "5/13/18",
            "+2018-05-13", "2018-05-13-", "99999-01-01", "١/١/2030",
        ])
    func unreadable(text: String) {
        #expect(fault(text) == .unreadable(text))
        #expect(fault(text)?.sentence.hasPrefix("Failed to parse '\(text)' as a valid date.") == true)
    }
}

@Suite("Spans of time")
struct TimeSpanTests {
    @Test(
        "Words begin with the first part that is not 0",
        arguments: [
            (98_295_691, "1137 days 16 hours 21 minutes 31 seconds"),
            (86_400, "1 day 0 hours 0 minutes 0 seconds"),
            (3661, "1 hour 1 minute 1 second"), (120, "2 minutes 0 seconds"), (1, "1 second"),
            (0, "No time remaining"), (-5, "No time remaining"),
        ] as [(Int64, String)])
    func words(seconds: Int64, text: String) {
        let now = DateTime(seconds: 1_000_000)
        #expect(TimeSpan.remaining(until: now.adding(seconds: seconds), from: now) == text)
    }

    @Test("Less than a second is told in milliseconds")
    func subsecond() {
        let now = DateTime(seconds: 1, nanoseconds: 750_000_000)
        #expect(TimeSpan.remaining(until: DateTime(seconds: 2), from: now) == "250 milliseconds")
    }

    @Test(
        "Digits are HH:MM:SS, with days before them",
        arguments: [
            (899, "00:14:59"), (840, "00:14:00"), (0, "00:00:00"), (-1, "00:00:00"),
            (86_400, "1 day, 00:00:00"),
            (190_800, "2 days, 05:00:00"),
        ] as [(Int64, String)])
    func digits(seconds: Int64, text: String) {
        #expect(TimeSpan.digits(seconds: seconds) == text)
    }
}
