import AccordHTTP
import Testing

@Suite struct CollectorEndpointTests {
    @Test(
        "Spans go to /v1/traces below the URL",
        arguments: [
            ("http://127.0.0.1:4318", "http://127.0.0.1:4318/v1/traces"),
            ("HTTP://collector/", "http://collector:80/v1/traces"),
            ("http://[::1]:4318/base/", "http://[::1]:4318/base/v1/traces"),
            ("http://[::1]", "http://[::1]:80/v1/traces"),
        ])
    func urls(text: String, url: String) {
        #expect(CollectorEndpoint(text)?.description == url)
    }

    @Test(
        "What is no http URL of a host is none",
        arguments: [
            "", "127.0.0.1:4318", "https://collector", "http://", "http:///v1", "http://a:0",
            "http://a:99999",
            "http://a:x", "http://user@a", "http://a/?b", "http://a b", "http://a/\r\nX: y",
        ])
    func others(text: String) {
        #expect(CollectorEndpoint(text) == nil)
    }
}
