/// Which trace a request belongs to, and which of its spans it is (W3C Trace Context, level 1).
///
/// A request that comes with a valid `traceparent` goes on with that trace; any other begins a new one. Whoever sends
/// requests on behalf of this one sends them with ``traceparent`` and ``tracestate``:
///
/// ```swift
/// request.setValue(context.trace.traceparent, forHTTPHeaderField: "traceparent")
/// ```
public struct TraceContext: Sendable, Hashable {
    /// The trace's id: 16 octets, not all of them 0.
    public let traceID: UniqueIdentifier
    /// The id of this request's own span, not 0.
    public let spanID: UInt64
    /// The id of the span that sent the request; nil where the trace begins here.
    public let parentID: UInt64?
    /// Whether whoever decides about the trace has it recorded.
    public let isSampled: Bool
    /// What tracing systems have to say to each other, passed on as it came; nil for nothing.
    public let tracestate: String?

    /// A new trace.
    public init(isSampled: Bool) {
        var high: UInt64
        var low: UInt64
        repeat {
            (high, low) = (.random(in: 0...UInt64.max), .random(in: 0...UInt64.max))
        } while high | low == 0
        traceID = UniqueIdentifier(high: high, low: low)
        spanID = .random(in: 1...UInt64.max)
        parentID = nil
        self.isSampled = isSampled
        tracestate = nil
    }

    /// What the fields of a request say; nil where they say nothing valid, so that a new trace has to begin.
    public init?(_ fields: HeaderFields) {
        // More than one `traceparent` is as good as none (section 3.2.1 knows one).
        guard let place = fields.range(of: "traceparent"),
            fields.range(of: "traceparent", after: place) == nil,
            let parent = TraceParent(fields.bytes.span.extracting(place))
        else { return nil }
        traceID = parent.traceID
        parentID = parent.parentID
        isSampled = parent.isSampled
        spanID = .random(in: 1...UInt64.max)
        tracestate = fields.combined("tracestate").flatMap { TraceState.isValid($0) ? $0 : nil }
    }

    /// The field `traceparent` of a request that is sent on behalf of this one.
    public var traceparent: String { "00-\(traceIDText)-\(Self.text(of: spanID))-0\(isSampled ? 1 : 0)" }

    /// The trace's id as 32 hexadecimal digits.
    public var traceIDText: String { Self.text(of: traceID.high) + Self.text(of: traceID.low) }

    /// A span's id as 16 hexadecimal digits.
    public static func text(of span: UInt64) -> String { RequestContext.id(of: span) }
}
