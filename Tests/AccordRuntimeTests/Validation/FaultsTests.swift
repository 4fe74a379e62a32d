import AccordRuntime
import Testing

@Suite("Faults")
struct FaultsTests {
    @Test("are about the parameter that was entered last")
    func parameters() {
        var faults = Faults()
        faults.enter(.query, "page")
        faults.minimum(0, 1)
        faults.enter(.path, "name")
        faults.missing()
        #expect(
            faults.list == [
                Fault(
                    .query, "page", keyword: "minimum", limit: "1", value: "0", message: "must be at least 1"),
                Fault(.path, "name", keyword: "required", message: "is required"),
            ])
    }

    @Test("of a form's members have their pointers, and those of the form its own")
    func members() {
        var faults = Faults()
        faults.enterMember("a/b")
        faults.missing()
        faults.enterBody()
        faults.missing("email")
        faults.unknownMember("x~")
        faults.minProperties(0, 1)
        #expect(faults.list.map(\.location) == ["/a~1b", "/email", "/x~0", ""])
        #expect(faults.list.allSatisfy { $0.place == .body })
    }

    @Test("never show a secret value, not even in a message")
    func secret() {
        var faults = Faults()
        faults.enterMember("password")
        faults.secret = true
        faults.minLength("hunter2", 100)
        faults.format("hunter2", .email)
        faults.notInEnumeration("hunter2", "a, b")
        #expect(!faults.list.isEmpty)
        #expect(!"\(faults.list)".contains("hunter2"))
        #expect(faults.list[1].message == "is not a valid email")
        faults.enterMember("name")
        #expect(!faults.secret)
    }

    @Test("name the value in the message of a format")
    func formats() {
        var faults = Faults()
        faults.format("first last", .email)
        faults.format("x", .uuid)
        #expect(faults.list.map(\.message) == ["first last is not a valid email", "x is not a valid uuid"])
        #expect(faults.list.map(\.limit) == ["email", "uuid"])
    }

    @Test("cut long values")
    func long() {
        var faults = Faults()
        faults.maxLength(String(repeating: "ä", count: 100_000), 10)
        #expect(faults.list[0].value?.unicodeScalars.count == 201)
        #expect(faults.list[0].message == "must be at most 10 characters")
    }

    @Test("are kept up to a hundred")
    func bounded() {
        var faults = Faults()
        for number in 0..<1000 { faults.unknownMember("member \(number)") }
        var others = faults
        others.append(contentsOf: faults)
        #expect(others.list.count == Faults.maximumCount)
    }

    @Test("count strings in code points")
    func lengths() {
        var faults = Faults()
        faults.minLength("👩‍👩‍👧", 5)
        faults.maxLength("👩‍👩‍👧", 5)
        faults.minLength("", 0)
        faults.maxLength("", 0)
        faults.minLength("e\u{301}", 2)
        #expect(faults.isEmpty)
        faults.minLength("👩‍👩‍👧", 6)
        faults.maxLength("👩‍👩‍👧", 4)
        faults.minLength("", 1)
        #expect(
            faults.list.map(\.message) == [
                "must be at least 6 characters", "must be at most 4 characters",
                "must be at least 1 character",
            ])
    }

    @Test("say what a number must be")
    func numbers() {
        var faults = Faults()
        faults.minimum(1.0, 1.0)
        faults.maximum(1, 1)
        faults.exclusiveMinimum(2, 1)
        faults.exclusiveMaximum(0.5, 1)
        #expect(faults.isEmpty)
        faults.maximum(101, 100)
        faults.exclusiveMinimum(1.0, 1.0)
        faults.exclusiveMaximum(1.5, 1.5)
        faults.multipleOf(7, 5)
        #expect(
            faults.list.map(\.message) == [
                "must be at most 100", "must be greater than 1", "must be less than 1.5",
                "must be a multiple of 5",
            ])
    }

    @Test("say what a collection must be")
    func collections() {
        var faults = Faults()
        faults.uniqueItems([1, 2, 3])
        faults.minItems(1, 1)
        #expect(faults.isEmpty)
        faults.minItems(0, 1)
        faults.maxItems(3, 2)
        faults.minProperties(0, 2)
        faults.maxProperties(2, 1)
        faults.uniqueItems([1, 2, 1])
        faults.notInEnumeration("d", "a, b, c")
        #expect(
            faults.list.map(\.message) == [
                "must have at least 1 item", "must have at most 2 items", "must have at least 2 members",
                "must have at most 1 member", "must not hold an item twice", "must be one of a, b, c",
            ])
    }

    @Test(
        "take numbers as the decimals they are written as",
        arguments: [
            (0.3, 0.1), (0.0075, 0.0001), (4.5, 1.5), (0, 0.7), (1e308, 0.5), (-0.6, 0.2), (1e-7, 1e-8),
            (1e22, 3.2), (19.99, 0.01),
            (.leastNonzeroMagnitude, .leastNonzeroMagnitude),
            (1.7976931348623157e308, .leastNonzeroMagnitude),
        ])
    func multiples(_ value: Double, _ divisor: Double) {
        var faults = Faults()
        faults.multipleOf(value, divisor)
        #expect(faults.isEmpty)
    }

    @Test(
        "find decimals that are no multiples",
        arguments: [
            (0.35, 0.1), (0.00751, 0.0001), (35, 1.5), (1e308, 0.123456789), (.leastNonzeroMagnitude, 1),
            (1e-300, 1e300),
            (0.30000000000000004, 0.1), (1, 0.3),
        ])
    func noMultiples(_ value: Double, _ divisor: Double) {
        var faults = Faults()
        faults.multipleOf(value, divisor)
        #expect(faults.list.map(\.keyword) == ["multipleOf"])
    }

    @Test("divide integers of every width without a trap")
    func integers() {
        var faults = Faults()
        faults.multipleOf(Int.min, -1)
        faults.multipleOf(Int32.min, 2)
        faults.multipleOf(Int64(0), 7)
        faults.multipleOf(UInt8(200), 100)
        #expect(faults.isEmpty)
    }
}
