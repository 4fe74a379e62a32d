import AccordRuntime
import Testing

/// Trying every division of these paths would take longer than the sun has; each is over in milliseconds.
@Suite("Hostile paths", .timeLimit(.minutes(1)))
struct HostilePathTests {
    @Test("many expressions in a segment of separators are one pass")
    func separators() {
        let names = (0..<PathCaptures.limit).map { "{p\($0)}" }.joined(separator: ".")
        let router = Router(templates: ["/\(names)/end", "/x\(names)", "/\(names)!"])
        #expect(RoutedPath("/" + String(repeating: ".", count: 30_000), by: router) == nil)
        #expect(RoutedPath("/" + String(repeating: "%2E", count: 30_000), by: router) == nil)
        #expect(
            RoutedPath("/" + String(repeating: ".", count: 30_000) + "!", by: router)?.captures.count == 32)
    }

    @Test("choices that nest are each tried once")
    func nested() {
        // Five segments of six choices that all fit, and an end that none has.
        let choices = ["aaa", "{x}a", "a{x}", "a{x}a", "{x}{y}", "{x}"]
        var beginnings = [""]
        for _ in 0..<5 {
            beginnings = beginnings.flatMap { beginning in choices.map { beginning + "/" + $0 } }
        }
        let router = Router(templates: beginnings.map { $0 + "/end" })
        let path = String(repeating: "/aaa", count: 5)
        #expect(RoutedPath(path + "/end", by: router) == RoutedPath(path + "/end"))
        for _ in 0..<5 { #expect(RoutedPath(path + "/none", by: router) == nil) }
    }

    @Test("time grows as the path does")
    func linear() {
        let names = (0..<PathCaptures.limit).map { "{p\($0)}" }.joined(separator: "ab")
        let router = Router(templates: ["/\(names)b", "/{x}aac{y}", "/{x}{y}c", "/{x}bb"])
        let short = leastTime(router, "/" + String(repeating: "aab", count: 1_000))
        let long = leastTime(router, "/" + String(repeating: "aab", count: 16_000))
        // Sixteen times, and what measuring adds; a square would be 256 times.
        #expect(long < short * 80)
    }

    private func leastTime(_ router: Router, _ path: String) -> Duration {
        let target = RequestTarget(path)
        let clock = ContinuousClock()
        return (0..<5).map { _ in clock.measure { _ = router.hasRoute(target) } }.min() ?? .zero
    }
}
