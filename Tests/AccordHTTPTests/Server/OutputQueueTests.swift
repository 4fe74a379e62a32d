import Testing

@testable import AccordHTTP

/// What waits to be written.
@Suite struct OutputQueueTests {
    @Test("What is taken may go over the end of an array")
    func advance() {
        var queue = OutputQueue()
        queue.keep([1, 2, 3], from: 1)
        queue.keep([4], from: 0)
        queue.keep([5, 6], from: 0)
        queue.advance(by: 4)
        #expect(queue.waiting == 1)
        #expect(queue.withNext { $0[$1...] } == [6])
        queue.advance(by: 1)
        #expect(queue.withNext { $0[$1...] } == nil)
    }
}
