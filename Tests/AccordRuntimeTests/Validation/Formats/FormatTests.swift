import AccordRuntime
import Testing

@Suite("String formats")
struct FormatTests {
    @Test(
        "accepts addresses that mail can be sent to",
        arguments: [
            "new_user@email.com", "a@x", "first.last+tag@sub.example.co.uk",
            "!#$%&'*+-/=?^_`{|}~@example.com",
            #""first last"@example.com"#, #""a\"b\\c"@example.com"#, "a@1.2.3.4.5",
            "a@example-1.com", #""a@b..c"@example.com"#, "a@[10.0.0.1]", "a@[IPv6:2001:db8::1]",
        ])
    func emails(_ text: String) {
        #expect(StringFormat.email.accepts(text))
    }

    @Test(
        "refuses local hosts, addresses without brackets, and malformed ones",
        arguments: [
            "", "first last", "@", "a@", "@b", "a@@b", "a@b@c", "a.@b.c", ".a@b.c", "a..b@c.d", "a@b..c",
            "a@.b", "a@b.",
            "a@localhost", "a@LOCALHOST", "a@127.0.0.1", "a@127.example.com", "a@10.0.0.1", "a@::1",
            "a@[::1]", "a@[]", "a@[10.0.0.256]", "a@[IPv6:10.0.0.1]", "a@[x:y]", "a@[10.0.0.1", "a@10.0.0.1]",
            "a b@c.d", "a@b c", "a@b\n", "a\n@b", "a@-b.c", "a@b-.c", "a@b_c", #""a"b"@c.d"#,
            #""a\"@c.d"#,
            "\"@c.d", "\u{0}@b.c", "a@b\u{0}", "<a@b.c>", "a,b@c.d", "a@2001:db8::1",
            "ä@b.c", "a@ö.de", #""é"@b.c"#,
        ])
    func noEmails(_ text: String) {
        #expect(!StringFormat.email.accepts(text))
    }

    @Test("accepts 64 octets before the at sign, and no more")
    func longEmails() {
        for format in [StringFormat.email, .internationalEmail] {
            #expect(format.accepts(String(repeating: "a", count: 64) + "@example.com"))
            #expect(!format.accepts(String(repeating: "a", count: 65) + "@example.com"))
        }
        #expect(StringFormat.internationalEmail.accepts(String(repeating: "é", count: 32) + "@example.com"))
        #expect(!StringFormat.internationalEmail.accepts(String(repeating: "é", count: 32) + "a@example.com"))
    }

    @Test("accepts international addresses at hosts that there can be")
    func internationalEmails() {
        for text in [
            "ä@ö.de", "实例@实例.测试", "a@EXAMPLE.com", "a@xn--mnchen-3ya.de", "a@[10.0.0.1]", #""é é"@a.b"#,
        ] {
            #expect(StringFormat.internationalEmail.accepts(text), "\(text)")
        }
        for text in [
            "a@☃.net", "a@xn--a", "a@aא", "ä@", "@ä", "a@b。c", "a@localhost", "a@127.0.0.1", "a@b@ä",
        ] {
            #expect(!StringFormat.internationalEmail.accepts(text), "\(text)")
        }
    }

    @Test(
        "accepts IPv6 addresses",
        arguments: [
            "::", "::1", "1::", "1:2:3:4:5:6:7:8", "1::8", "::ffff:192.0.2.1", "1:2:3:4:5:6:192.0.2.1",
            "fe80::a:B",
            "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8",
        ])
    func addresses(_ text: String) {
        #expect(StringFormat.ipv6.accepts(text))
    }

    @Test(
        "refuses what is no IPv6 address",
        arguments: [
            "", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "g::",
            ":1:2:3:4:5:6:7:8",
            "1:2:3:4:5:6:7:8:", "::1%eth0", "1:2:3:4:5:6:7:1.2.3.4", "1.2.3.4", "::1.2.3", "1.2.3.4::",
            "::ffff:1.2.3.04",
            "1:2:3:4::5:6:7:8",
        ])
    func noAddresses(_ text: String) {
        #expect(!StringFormat.ipv6.accepts(text))
    }

    @Test("knows host names")
    func hostnames() {
        let label = String(repeating: "a", count: 63)
        for text in ["a", "example.com", "xn--nw2a", "1.2.3.4", "a-b", label] {
            #expect(StringFormat.hostname.accepts(text), "\(text)")
        }
        for text in ["", ".", "a.", ".a", "a..b", "-a", "a-", "a_b", label + "a", "ä", "a b", "a\n"] {
            #expect(!StringFormat.hostname.accepts(text), "\(text)")
        }
        let long = String(repeating: label + ".", count: 4)
        #expect(!StringFormat.hostname.accepts(long + "a"))
    }

    @Test("knows references to URIs")
    func references() {
        for text in ["", "a", "/a/b?c#d", "//host/a", "../a:b", "?q", "#f", "http://a/b", "./a:b", "%20"] {
            #expect(StringFormat.uriReference.accepts(text), "\(text)")
        }
        for text in [
            "1:b", "\\a", "a b", "%2", "ä", "##", "//[::1", "//a:x", "a%zz", "\n", "http://[v1]", "[a]",
        ] {
            #expect(!StringFormat.uriReference.accepts(text), "\(text)")
        }
        #expect(StringFormat.iriReference.accepts("ä"))
    }

    @Test("knows durations")
    func durations() {
        for text in ["P1Y", "P1Y2M3D", "PT1H2M3S", "P4W", "P1DT1H", "PT0S", "P1M"] {
            #expect(StringFormat.duration.accepts(text), "\(text)")
        }
        for text in [
            "", "P", "PT", "1Y", "P1", "P1YT", "P1D1Y", "P1Y1D", "PT1H1S", "P1WT1H", "P1Y2W", "p1y", "P-1D",
            "P1.5D",
        ] {
            #expect(!StringFormat.duration.accepts(text), "\(text)")
        }
    }

    @Test("knows UUIDs, pointers and octets")
    func others() {
        #expect(StringFormat.uuid.accepts("2EB8AA08-aa98-11ea-b4aa-73b441d16380"))
        #expect(!StringFormat.uuid.accepts("2eb8aa08aa98-11ea-b4aa-73b441d163800"))
        #expect(StringFormat.jsonPointer.accepts("/a~0b/~1"))
        #expect(!StringFormat.jsonPointer.accepts("/a~2"))
        #expect(!StringFormat.jsonPointer.accepts("/a~"))
        #expect(!StringFormat.jsonPointer.accepts("a"))
        #expect(StringFormat.base64.accepts("aGk="))
        #expect(!StringFormat.base64.accepts("aGk"))
        #expect(StringFormat.date.accepts("2024-02-29"))
        #expect(!StringFormat.date.accepts("2023-02-29"))
    }

    @Test("each part of a URI takes its own characters of ASCII, and no others")
    func charactersOfURIs() {
        let alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
        let plain = alphanumeric + "-._~!$&'()*+,;="
        let parts: [(before: String, after: String, allowed: String)] = [
            ("a", "b:x", alphanumeric + "+-.:/?#"),
            ("x://a", "b/", plain + "@/?#"),
            ("x://a", "b@h", plain + ":/?#"),
            ("x:/a", "b", plain + ":@/?#"),
            ("x:/?a", "b", plain + ":@/?#"),
            ("x:/#a", "b", plain + ":@/?"),
            ("1", "b", plain + "@/?#"),
        ]
        for (before, after, allowed) in parts {
            for scalar in (UInt8(0)..<128).map(Unicode.Scalar.init) {
                let text = before + String(Character(scalar)) + after
                let isURI = allowed.unicodeScalars.contains(scalar)
                #expect(StringFormat.uriReference.accepts(text) == isURI, "\(text)")
                // Without a scheme it is a reference.
                let hasScheme =
                    before.contains(":") || (before == "a" && !"/?#".unicodeScalars.contains(scalar))
                #expect(StringFormat.uri.accepts(text) == (isURI && hasScheme), "\(text)")
            }
        }
    }
}
