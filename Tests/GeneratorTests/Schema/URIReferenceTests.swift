import Testing

@testable import Generator

@Suite("URI references")
struct URIReferenceTests {
    /// RFC 3986 section 5.4, without queries of their own, which no `$id` has.
    @Test(
        "references are resolved as RFC 3986 does",
        arguments: [
            ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g"), ("g#s", "http://a/b/c/g#s"), ("../g", "http://a/b/g"),
            ("../../g", "http://a/g"),
            ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
            (
                "g;x=1/./y",
                "http://a/b/c/g;x=1/y"
            ), ("urn:x:y", "urn:x:y"), ("https://b/x", "https://b/x"),
        ])
    func references(reference: String, resolved: String) {
        #expect(URIReference.resolve(reference, against: "http://a/b/c/d") == resolved)
    }

    @Test("a folder stays one: `.` and `..` at the end leave the slash")
    func folders() {
        #expect(URIReference.resolve(".", against: "http://a/b/c/d") == "http://a/b/c/")
        #expect(URIReference.resolve("..", against: "http://a/b/c/d") == "http://a/b/")
    }

    @Test("what has no hierarchy takes no relative reference")
    func opaque() {
        #expect(URIReference.resolve("", against: "urn:a:b") == "urn:a:b")
        #expect(URIReference.resolve("x", against: "urn:a:b") == "x")
    }

    @Test("without a base the reference stays")
    func withoutBase() {
        #expect(URIReference.resolve("a/b", against: "") == "a/b")
        #expect(URIReference.resolve("b", against: "folder/a") == "folder/b")
    }

    @Test("the fragment is what comes after the first #")
    func fragments() {
        #expect(URIReference.withoutFragment("a#b#c") == "a")
        #expect(URIReference.withoutFragment("a") == "a")
    }
}
