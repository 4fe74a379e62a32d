import AccordRuntime
import Testing

@Suite("Host names")
struct HostnameTests {
    @Test("are refused when a label claims to be encoded and is not the one form of an international one")
    func encodedLabels() {
        for text in ["xn--nw2a.xn--j6w193g", "XN--NW2A", "a.xn--mnchen-3ya.de", "xn--4gbwdl.xn--wgbh1c"] {
            #expect(StringFormat.hostname.accepts(text), "\(text)")
        }
        for text in [
            "xn--", "xn--a", "xn--X", "xn--example-", "xn---9uc", "xn--7a", "a.xn--hello-txk", "xn--99999999",
            "xn--l-fda", "0a.xn--4db",
        ] {
            #expect(!StringFormat.hostname.accepts(text), "\(text)")
        }
    }

    @Test("may have two hyphens in the third place when they don't claim to be encoded")
    func doubleHyphens() {
        #expect(StringFormat.hostname.accepts("r3---sn-abc.example.com"))
        #expect(StringFormat.internationalHostname.accepts("r3---sn-abc.example.com"))
        #expect(!StringFormat.internationalHostname.accepts("r3--ä"))
    }

    @Test("are international in lower case, with any of four separators")
    func international() {
        for text in ["münchen.de", "例え。テスト", "EXAMPLE.com", "كوم", "xn--mnchen-3ya.münchen", "faß.de", "a"] {
            #expect(StringFormat.internationalHostname.accepts(text), "\(text)")
        }
        for text in [
            "München.de", "MÜNCHEN.de", "a_b", "ä b", "☃.net", "ﬁ.de", "a\u{200B}b", "１.de", "ä\n", "ä.",
        ] {
            #expect(!StringFormat.internationalHostname.accepts(text), "\(text)")
        }
    }

    @Test("are measured as they are written in ASCII")
    func lengths() {
        let format = StringFormat.internationalHostname
        #expect(format.accepts("a" + String(repeating: "ü", count: 50)))
        #expect(!format.accepts(String(repeating: "ü", count: 63)))
        // 3 × 63 and three dots leave 61.
        let long = String(repeating: String(repeating: "a", count: 63) + ".", count: 3)
        #expect(format.accepts(long + String(repeating: "a", count: 61)))
        #expect(!format.accepts(long + String(repeating: "a", count: 62)))
        #expect(!format.accepts(String(repeating: "ü.", count: 1_000_000) + "ü"))
    }

    @Test("have one direction in a label, and a fitting one in all labels beside it")
    func directions() {
        for text in ["אב.גד", "אב1", "a.אב", "א1.ב2"] {
            #expect(StringFormat.internationalHostname.accepts(text), "\(text)")
        }
        for text in ["אa", "aא", "1א", "1.א", "a-.א", "א\u{660}1"] {
            #expect(!StringFormat.internationalHostname.accepts(text), "\(text)")
        }
    }
}
