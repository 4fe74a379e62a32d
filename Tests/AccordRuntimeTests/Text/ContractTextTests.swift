import AccordRuntime
import Testing

@Suite("Typed texts")
struct ContractTextTests {
    @Test("are read from strings and written as strings")
    func roundTrip() {
        check("\"2eb8aa08-aa98-11ea-b4aa-73b441d16380\"", UniqueIdentifier.self)
        check("\"07:38:28.500+01:00\"", TimeOfDay.self)
        check("\"P1Y2M3DT4H5M6S\"", CalendarDuration.self)
        check("\"-12.50\"", DecimalNumber.self, written: "\"-12.5\"")
        check("\"2026-11-21T07:38:28Z\"", DateTime.self)
        check("\"2026-11-21\"", CalendarDate.self)
        check(#""a\"b""#, Quoted.self)
    }

    @Test("are a fault of their format when the string says none, and of their type when it is no string")
    func faults() {
        let format = JSONReader.read(Array("\"x\"".utf8)) {
            $0.text(as: UniqueIdentifier.self, format: "uuid")
        }
        #expect(
            format.faults.list == [
                Fault(
                    .body, "", keyword: "format", limit: "uuid", value: "x", message: "x is not a valid uuid")
            ])
        let type = JSONReader.read(Array("7".utf8)) { $0.text(as: UniqueIdentifier.self, format: "uuid") }
        #expect(type.faults.list.map(\.keyword) == ["type"])
        #expect(type.faults.list.map(\.message) == ["must be a string"])
    }

    @Test("are read from parameters, and never shown when they are secret")
    func parameters() {
        var faults = Faults()
        faults.enter(.query, "wait")
        #expect(faults.text("PT5M", as: CalendarDuration.self, format: "duration")?.minutes == 5)
        faults.secret = true
        #expect(faults.text("5 min", as: CalendarDuration.self, format: "duration") == nil)
        #expect(
            faults.list == [
                Fault(
                    .query, "wait", keyword: "format", limit: "duration",
                    message: "is not a valid duration")
            ])
    }

    /// A type of an application.
    private struct Quoted: ContractText {
        var contractText: String

        init?(contractText: String) {
            guard contractText.contains("\"") else { return nil }
            self.contractText = contractText
        }
    }

    private func check<T: ContractText>(_ json: String, _ type: T.Type, written: String? = nil) {
        let result = JSONReader.read(Array(json.utf8)) { $0.text(as: type, format: "any") }
        guard let value = result.value else {
            Issue.record("\(json): \(result.faults.list)")
            return
        }
        var writer = JSONWriter()
        writer.text(value)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == written ?? json)
    }
}
