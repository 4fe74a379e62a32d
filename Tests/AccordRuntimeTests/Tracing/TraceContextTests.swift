import Testing

@testable import AccordRuntime

/// W3C Trace Context, level 1.
@Suite struct TraceContextTests {
    private static let parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

    @Test("A valid parent is gone on with, under a span of its own")
    func goesOn() throws {
        let trace = try #require(TraceContext(["traceparent": Self.parent, "tracestate": "a=1,b@c=2"]))
        #expect(trace.traceIDText == "0af7651916cd43dd8448eb211c80319c")
        #expect(trace.parentID == 0xb7ad_6b71_6920_3331)
        #expect(trace.spanID != trace.parentID)
        #expect(trace.isSampled)
        #expect(trace.tracestate == "a=1,b@c=2")
        #expect(
            trace.traceparent
                == "00-0af7651916cd43dd8448eb211c80319c-\(TraceContext.text(of: trace.spanID))-01")
    }

    @Test(
        "Of the flags only the first counts",
        arguments: [("00", false), ("01", true), ("02", false), ("ff", true)])
    func flags(flags: String, isSampled: Bool) {
        let trace = TraceContext(["traceparent": Self.parent.dropLast(2) + flags])
        #expect(trace?.isSampled == isSampled)
        #expect(trace?.traceparent.hasSuffix(isSampled ? "-01" : "-00") == true)
    }

    @Test(
        "A malformed parent is as good as none",
        arguments: [
            "", "00", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0g",
            "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
            "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
            "00-0af7651916cd43dd8448eb211c80319-b7ad6b71692033310-01",
            "00_0af7651916cd43dd8448eb211c80319c_b7ad6b7169203331_01",
            "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
            "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01.more",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01,00-0af7651916cd43dd8448eb211c80319c",
        ])
    func malformed(parent: String) {
        #expect(TraceContext(["traceparent": parent]) == nil)
    }

    @Test(
        "Of a later version what is known counts, also with more behind it",
        arguments: ["", "-", "-what-ever"])
    func later(rest: String) {
        let trace = TraceContext(["traceparent": "cc" + Self.parent.dropFirst(2) + rest])
        #expect(trace?.parentID == 0xb7ad_6b71_6920_3331)
        #expect(trace?.traceparent.hasPrefix("00-") == true)
    }

    @Test("Two parents are as good as none")
    func two() {
        var fields: HeaderFields = ["traceparent": Self.parent]
        fields.append("Traceparent", Self.parent)
        #expect(TraceContext(fields) == nil)
    }

    @Test(
        "A state that may not be passed on is dropped, and its parent stays",
        arguments: [
            "", "a", "a=", "=1", "A=1", "1a=1", "a@=1", "a@b@c=1", "a=1,a=2", "a=b=c", "a=é", "a=\u{7F}",
            (0..<33).map { "k\($0)=v" }.joined(separator: ","), "a=" + String(repeating: "x", count: 257),
            String(repeating: "a", count: 257) + "=1", "tenant@abcdefghijklmno=1",
        ])
    func badState(state: String) {
        let trace = TraceContext(["traceparent": Self.parent, "tracestate": state])
        #expect(trace != nil)
        #expect(trace?.tracestate == nil)
    }

    @Test(
        "A state of the grammar is passed on as it came",
        arguments: [
            "a=1", "a=1 ,\tb=2", "a=1,,b=2", "0tenant@vendor=t:1;r", "a_-*/0= !~",
            (0..<32).map { "k\($0)=v" }.joined(separator: ","),
            "a=" + String(repeating: "x", count: 256),
        ])
    func goodState(state: String) {
        #expect(TraceContext(["traceparent": Self.parent, "tracestate": state])?.tracestate == state)
    }

    @Test("States in several fields are one, in their order; without a parent there is none")
    func states() {
        var fields: HeaderFields = ["traceparent": Self.parent, "tracestate": "a=1"]
        fields.append("tracestate", "b=2")
        #expect(TraceContext(fields)?.tracestate == "a=1, b=2")
        fields.remove("traceparent")
        #expect(RequestContext(fields: fields).trace.tracestate == nil)
    }

    @Test(
        "A request without a parent begins a trace, sampled where traces are recorded, and always the same one"
    )
    func begins() {
        let context = RequestContext(samplesTraces: true)
        #expect(context.trace == context.trace)
        #expect(context.trace.parentID == nil)
        #expect(context.trace.isSampled)
        #expect(!RequestContext().trace.isSampled)
        #expect(context.trace.traceID != RequestContext().trace.traceID)
        let text = context.trace.traceparent
        #expect(TraceContext(["traceparent": text])?.traceID == context.trace.traceID)
    }
}
