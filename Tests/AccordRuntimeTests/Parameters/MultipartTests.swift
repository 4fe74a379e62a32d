import AccordRuntime
import Testing

@Suite("Multipart forms")
struct MultipartTests {
    private let contentType = "multipart/form-data; boundary=AaB03x"

    @Test("are read part by part")
    func parts() throws {
        let body =
            "--AaB03x\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\na@b.c\r\n"
            + "--AaB03x\r\ncontent-disposition:form-data;name=text\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nä\r\n\r\n--AaB03\r\n"
            + "--AaB03x  \r\nContent-Disposition: form-data; name=\"e\"\r\n\r\n\r\n"
            + "--AaB03x--\r\nepilogue"
        let (fields, faults) = read(Array(body.utf8))
        #expect(faults.isEmpty)
        #expect(fields?.names == ["email", "text", "e"])
        #expect(fields?.first("email") == "a@b.c")
        #expect(fields?.first("text") == "ä\r\n\r\n--AaB03")
        #expect(fields?.first("e") == "")
    }

    @Test("hold files, octet for octet")
    func files() {
        let head =
            "--AaB03x\r\nContent-Disposition: form-data; name=f; filename=\"a\\b%22.bin\"\r\nContent-Type: image/png\r\n\r\n"
        let content: [UInt8] = [0, 255, 13, 10, 45, 45, 13, 10, 13, 128]
        let (fields, faults) = read(Array(head.utf8) + content + Array("\r\n--AaB03x--".utf8))
        #expect(faults.isEmpty)
        #expect(fields?.bytes("f") == content)
        #expect(fields?.first("f") == nil)
        #expect(fields?.filename("f") == "a\\b\".bin")
        #expect(fields?.contentType("f") == "image/png")
    }

    @Test("may have a preamble, quoted boundaries and no parts")
    func frames() {
        let preamble = read(
            Array("hello\r\n--AaB03x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--AaB03x--".utf8))
        #expect(preamble.fields?.first("a") == "1")
        var faults = Faults()
        let quoted = "multipart/form-data; charset=utf-8; BOUNDARY=\"a b:c\""
        #expect(TextFields.multipart(Array("--a b:c--\r\n".utf8), contentType: quoted, &faults)?.names == [])
        #expect(faults.isEmpty)
    }

    @Test("have names in quotes with escapes of two kinds")
    func names() {
        let body =
            "--AaB03x\r\nContent-Disposition: form-data; name=\"a%22b%0D%0A%41\\\"c\"\r\n\r\n1\r\n--AaB03x--"
        #expect(read(Array(body.utf8)).fields?.names == ["a\"b\r\n%41\"c"])
    }

    @Test("may have a backslash at the end of a name, which browsers don't escape")
    func backslash() {
        let body = "--AaB03x\r\nContent-Disposition: form-data; name=\"a\\\"\r\n\r\n1\r\n--AaB03x--"
        #expect(read(Array(body.utf8)).fields?.names == ["a\\"])
    }

    @Test("may have any control character in a name but CR and LF, since browsers escape only those")
    func controls() {
        let body =
            "--AaB03x\r\nContent-Disposition: form-data; name=\"\u{0}\u{1A}\u{85}\"\r\n\r\n1\r\n--AaB03x--"
        #expect(read(Array(body.utf8)).fields?.names == ["\u{0}\u{1A}\u{85}"])
    }

    @Test("have text that is UTF-8")
    func encoding() {
        let body =
            Array("--AaB03x\r\nContent-Disposition: form-data; name=a\r\n\r\n".utf8) + [0xFF]
            + Array("\r\n--AaB03x--".utf8)
        let (fields, faults) = read(body)
        #expect(fields?.names == [])
        #expect(faults.list.map(\.location) == ["/a"])
        #expect(faults.list.map(\.message) == ["must be UTF-8"])
    }

    @Test(
        "are refused when malformed",
        arguments: [
            "", "x", "--AaB03x", "--AaB03x\r\n", "--AaB03xx\r\n", "--AaB03x\n",
            "--AaB03x\r\n\r\n1\r\n--AaB03x--",
            "--AaB03x\r\nContent-Disposition: form-data; name=a\r\n\r\n1",
            "--AaB03x\r\nContent-Disposition: form-data; name=a\r\n",
            "--AaB03x\r\nContent-Disposition: form-data; name=a\n\n1\r\n--AaB03x--",
            "--AaB03x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--AaB03x--",
            "--AaB03x\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n--AaB03x--",
            "--AaB03x\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--AaB03x--",
            "--AaB03x\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\n1\r\n--AaB03x--",
            "--AaB03x\r\nContent-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=b\r\n\r\n1\r\n--AaB03x--",
            "--AaB03x\r\n: x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--AaB03x--",
            "--AaB03x\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64\r\n\r\n1\r\n--AaB03x--",
            "--AaB03x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--AaB03xyz--",
        ])
    func malformed(_ body: String) {
        let (fields, faults) = read(Array(body.utf8))
        #expect(fields == nil)
        #expect(faults.list.map(\.keyword) == ["encoding"])
        #expect(faults.list.map(\.location) == [""])
    }

    @Test(
        "need a boundary of their media type",
        arguments: [
            "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
            "multipart/form-data; boundary=\"a \"", "multipart/form-data; boundary=a; boundary=b", "",
            "; boundary=a",
            "multipart/form-data; boundary=ä",
            "multipart/form-data; boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ])
    func boundaries(_ contentType: String) {
        var faults = Faults()
        #expect(TextFields.multipart(Array("--a--".utf8), contentType: contentType, &faults) == nil)
        #expect(faults.list.count == 1)
    }

    @Test("bound the number of parts and the size of their headers")
    func bounds() {
        let part = "--AaB03x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n"
        #expect(
            read(Array((String(repeating: part, count: 1000) + "--AaB03x--").utf8)).fields?.all("a").count
                == 1000)
        #expect(read(Array((String(repeating: part, count: 1001) + "--AaB03x--").utf8)).fields == nil)
        let long =
            "--AaB03x\r\nX: \(String(repeating: "x", count: 9000))\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--AaB03x--"
        #expect(read(Array(long.utf8)).fields == nil)
    }

    @Test("are searched in linear time for boundaries that almost match")
    func almost() {
        let head = "--AaB03x\r\nContent-Disposition: form-data; name=a\r\n\r\n"
        for piece in ["\r", "\r\n", "\r\n--AaB03", "-"] {
            let content = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
            #expect(read(Array((head + content + "\r\n--AaB03x--").utf8)).fields?.first("a") == content)
        }
    }

    private func read(_ body: [UInt8]) -> (fields: TextFields?, faults: Faults) {
        var faults = Faults()
        let fields = TextFields.multipart(body, contentType: contentType, &faults)
        return (fields, faults)
    }
}
