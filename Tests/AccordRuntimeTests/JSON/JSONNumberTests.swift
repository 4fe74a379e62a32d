import AccordRuntime
import Testing

@Suite("JSON numbers")
struct JSONNumberTests {
    @Test(
        "reads integers exactly to 64 bits, however they are written",
        arguments: [
            ("0", 0), ("-0", 0), ("7", 7), ("-7", -7), ("9223372036854775807", .max),
            ("-9223372036854775808", .min),
            ("1.0", 1), ("1e2", 100), ("1.5e1", 15), ("100e-2", 1), ("0e99999999999999999999", 0),
            ("0.000", 0),
            ("9.223372036854775807E+18", .max), ("12000000000000000000000e-21", 12),
            ("1.00000000000000000000000000", 1),
        ] as [(String, Int64)])
    func integers(_ text: String, _ value: Int64) {
        #expect(JSONReader.read(Array(text.utf8)) { $0.int64() }.value == value)
    }

    @Test(
        "calls a fraction no integer",
        arguments: ["1.5", "1e-1", "0.1", "1.00000000000000000000001", "-12345678901e-3"])
    func fractions(_ text: String) {
        let faults = JSONReader.read(Array(text.utf8)) { $0.int() }.faults
        #expect(faults.list.map(\.keyword) == ["type"])
        #expect(faults.list.first?.message == "must be an integer")
    }

    @Test(
        "tells integers that do not fit",
        arguments: [
            "9223372036854775808", "-9223372036854775809", "1e19", "1e400", "99999999999999999999",
            "1e9999999999999999999",
            "12345678901234567890123",
        ])
    func range(_ text: String) {
        let faults = JSONReader.read(Array(text.utf8)) { $0.int64() }.faults
        #expect(faults.list.map(\.keyword) == ["format"])
        #expect(faults.list.first?.limit == "int64")
    }

    @Test("reads 32 bits and tells what does not fit")
    func int32() {
        #expect(JSONReader.read(Array("-2147483648".utf8)) { $0.int32() }.value == .min)
        let faults = JSONReader.read(Array("2147483648".utf8)) { $0.int32() }.faults
        #expect(faults.list.map(\.limit) == ["int32"])
        #expect(faults.list.first?.message == "must be between -2147483648 and 2147483647")
    }

    @Test(
        "reads doubles to the last bit",
        arguments: [
            "0", "-0.0", "0.1", "1e22", "1e23", "9007199254740993", "123456789012345678901234567890",
            "5e-324", "2e-324",
            "1.7976931348623157e308", "2.2250738585072011e-308", "0.30000000000000004",
            "3.14159265358979323846264338",
            "1e-400", "4.35", "100.0e-22", "-1.5E+3", "179769313486231580793e288",
        ])
    func doubles(_ text: String) throws {
        let value = try #require(JSONReader.read(Array(text.utf8)) { $0.double() }.value)
        #expect(value.bitPattern == Double(text)?.bitPattern)
    }

    @Test("reads floats with one rounding")
    func floats() {
        #expect(
            JSONReader.read(Array("1.000000178813934326171875000001".utf8)) { $0.float() }.value == 1.0000002)
        #expect(JSONReader.read(Array("3.5e38".utf8)) { $0.float() }.faults.list.first?.limit == "float")
    }

    @Test(
        "refuses numbers that are too large for a double",
        arguments: ["1e309", "-1e309", "1e99999999999999999999999"])
    func overflow(_ text: String) {
        #expect(JSONReader.read(Array(text.utf8)) { $0.double() }.faults.list.map(\.keyword) == ["format"])
        #expect(JSONReader.read(Array(text.utf8)) { $0.value() }.faults.list.map(\.keyword) == ["format"])
    }

    @Test("reads a tree's numbers as integers where they are, so that equal numbers are equal")
    func trees() throws {
        #expect(
            try JSONValue(parsing: Array("[1, 1.0, 10e-1, 1.5, 9223372036854775808]".utf8))
                == [1, 1, 1, 1.5, .number(9_223_372_036_854_775_808)])
    }
}
