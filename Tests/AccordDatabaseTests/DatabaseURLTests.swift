import AccordDatabase
import Testing

@Suite struct DatabaseURLTests {
    @Test(
        "a URL names a file or the memory",
        arguments: [
            ("sqlite:app.db", DatabaseURL.file("app.db")),
            ("sqlite:/var/lib/app.db", .file("/var/lib/app.db")),
            ("sqlite:///app.db", .file("app.db")),
            ("sqlite:////var/lib/app.db", .file("/var/lib/app.db")),
            ("SQLite:app.db", .file("app.db")),
            ("sqlite::memory:", .memory),
            ("sqlite:///:memory:", .memory),
            ("sqlite://", .memory),
        ])
    func names(text: String, url: DatabaseURL) throws {
        #expect(try DatabaseURL(text) == url)
    }

    @Test(
        "what can't be opened is refused with the reason",
        arguments: [
            ("", DatabaseURLError.noScheme),
            ("app.db", .noScheme),
            ("sqlite:", .noFile),
            ("sqlite://host/app.db", .unexpectedHost),
            ("sqlite:a\0b", .malformedFile),
            ("postgresql://u:secret@h/d", .unsupportedScheme("postgresql")),
            ("http://h/", .unknownScheme("http")),
        ])
    func refuses(text: String, error: DatabaseURLError) {
        #expect(throws: error) { try DatabaseURL(text) }
    }

    @Test("another engine is not supported yet, and its password is not repeated")
    func otherEngine() {
        let error = #expect(throws: DatabaseURLError.self) { try DatabaseURL("mysql://u:secret@h/d") }
        #expect(error?.description.contains("not supported yet") == true)
        #expect(error?.description.contains("secret") == false)
    }
}
