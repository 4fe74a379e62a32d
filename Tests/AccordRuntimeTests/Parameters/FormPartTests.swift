import AccordRuntime
import Testing

@Suite("Parts of forms")
struct FormPartTests {
    private let image =
        "Content-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\nContent-Type: image/png\r\nX-Note: a: b \r\n\r\n1"

    @Test("have a file name, a media type, a header section and octets")
    func facts() {
        var faults = Faults()
        let part = form([image], &faults)?.part("image", allowed: ["image/*"], &faults)
        #expect(part?.filename == "a.png")
        #expect(part?.contentType == "image/png")
        #expect(part?.fields["x-note"] == "a: b")
        #expect(part?.fields.pairs.count == 3)
        #expect(part?.bytes == [0x31])
        #expect(part?.text == "1")
        #expect(faults.isEmpty)
    }

    @Test("have a media type that the contract allows")
    func types() {
        var faults = Faults()
        let form = form([image, "Content-Disposition: form-data; name=text\r\n\r\nx"], &faults)
        faults.enterMember("image")
        #expect(form?.part("image", allowed: ["image/jpeg", "image/gif"], &faults)?.text == nil)
        #expect(faults.list.map(\.keyword) == ["contentMediaType"])
        #expect(faults.list.map(\.message) == ["must have the media type image/jpeg or image/gif"])
        #expect(faults.list.map(\.value) == ["image/png"])
        #expect(form?.part("text", allowed: ["text/plain"], &faults)?.text == "x")
        #expect(form?.part("text", allowed: ["image/png"], &faults)?.text == nil)
        #expect(form?.part("none", &faults)?.text == nil)
        #expect(faults.list.count == 2)
    }

    @Test("may be several files of one name")
    func several() {
        var faults = Faults()
        let other = image.replacing("a.png", with: "b.gif").replacing("image/png", with: "image/gif")
        let form = form([image, other], &faults)
        #expect(form?.parts("image", &faults)?.map(\.filename) == ["a.png", "b.gif"])
        faults.enterMember("image")
        #expect(form?.parts("image", allowed: ["image/png"], &faults)?.count == 1)
        _ = form?.part("image", &faults)
        #expect(faults.list.map(\.location) == ["/image/1", "/image"])
        #expect(faults.list.map(\.keyword) == ["contentMediaType", "duplicate"])
    }

    @Test("may hold JSON, with or without saying so")
    func json() {
        var faults = Faults()
        let form = form(
            [
                "Content-Disposition: form-data; name=a\r\nContent-Type: application/vnd.x+json\r\n\r\n[1]",
                "Content-Disposition: form-data; name=b\r\n\r\n[1,2]",
                "Content-Disposition: form-data; name=c\r\nContent-Type: image/png\r\n\r\n[1]",
                "Content-Disposition: form-data; name=d\r\n\r\n[1,true]",
            ], &faults)
        func read(_ name: StaticString) -> [Int]? {
            faults.enterMember(name)
            return form?.json(name.description, &faults) { json in json.array { $0.int() } }
        }
        #expect(read("a") == [1])
        #expect(read("b") == [1, 2])
        #expect(read("x") == nil)
        #expect(faults.isEmpty)
        #expect(read("c") == nil)
        #expect(read("d") == nil)
        #expect(faults.list.map(\.location) == ["/c", "/d/1"])
        #expect(faults.list.map(\.keyword) == ["contentMediaType", "type"])
    }

    @Test("that are nested are read like urlencoded fields")
    func nested() {
        var faults = Faults()
        let form = form(
            [
                "Content-Disposition: form-data; name=\"address[city]\"\r\n\r\nRome",
                "Content-Disposition: form-data; name=\"files[0]\"; filename=x\r\n\r\n1",
            ], &faults)
        #expect(form?.object(named: "address", &faults)?.text("city", &faults) == "Rome")
        #expect(form?.parts("files", &faults)?.map(\.filename) == ["x"])
        #expect(faults.isEmpty)
    }

    @Test("that are no text are no text members")
    func octets() {
        var faults = Faults()
        var body = Array("--b\r\nContent-Disposition: form-data; name=a; filename=x\r\n\r\n".utf8)
        body += [0xFF] + Array("\r\n--b--".utf8)
        let form = TextFields.multipart(body, contentType: "multipart/form-data; boundary=b", &faults)
        faults.enterMember("a")
        #expect(form?.text("a", &faults) == nil)
        #expect(faults.list.map(\.message) == ["must be UTF-8"])
    }

    private func form(_ parts: [String], _ faults: inout Faults) -> TextFields? {
        let body = parts.map { "--b\r\n\($0)\r\n" }.joined() + "--b--"
        return TextFields.multipart(Array(body.utf8), contentType: "multipart/form-data; boundary=b", &faults)
    }
}
