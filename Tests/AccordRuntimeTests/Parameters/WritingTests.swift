import AccordRuntime
import Testing

@Suite("Written parameters")
struct WritingTests {
    @Test("of header fields are arrays and objects of style simple")
    func headers() {
        #expect(HeaderText.array(["a", "b"]) == "a,b")
        #expect(HeaderText.object([("a", "1"), ("b", "2")], exploded: false) == "a,1,b,2")
        #expect(HeaderText.object([("a", "1"), ("b", "2")], exploded: true) == "a=1,b=2")
        #expect(HeaderText.object([], exploded: true) == "")
    }

    @Test("of forms are read as they were")
    func forms() {
        var writer = URLEncodedWriter()
        writer.field("a b", "x&y=z +%ä")
        writer.field("items[0][name]", "n")
        writer.field("t", ["1", ""])
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == "a+b=x%26y%3Dz+%2B%25%C3%A4&items%5B0%5D%5Bname%5D=n&t=1&t=")
        var faults = Faults()
        let form = TextFields.urlencoded(writer.bytes, &faults)
        #expect(form.first("a b") == "x&y=z +%ä")
        #expect(form.objects(named: "items", &faults)?.first?.text("name", &faults) == "n")
        #expect(form.texts(named: "t", &faults) == ["1", ""])
        #expect(faults.isEmpty)
    }
}
