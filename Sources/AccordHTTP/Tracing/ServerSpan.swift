import AccordRuntime

/// What was done for one request, as tracing systems want to know it.
struct ServerSpan: Sendable {
    var trace: TraceContext
    var requestID: String
    var method: HTTPMethod
    var target: RequestTarget
    var operation: String?
    var peer: String?
    /// Nil when the connection ended before the response began.
    var status: Status?
    /// In nanoseconds since 1970.
    var start: UInt64
    var end: UInt64

    /// So much of a path and of a method is told, in octets: a client chooses their length.
    private static let longestText = 512

    /// Writes the span as the JSON of OTLP has it: ids as hexadecimal digits, 64-bit numbers as texts. Names are those
    /// of OpenTelemetry's semantic conventions.
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.name("\"traceId\":")
        json.string(trace.traceIDText)
        json.name("\"spanId\":")
        json.string(TraceContext.text(of: trace.spanID))
        if let parent = trace.parentID {
            json.name("\"parentSpanId\":")
            json.string(TraceContext.text(of: parent))
        }
        if let state = trace.tracestate {
            json.name("\"traceState\":")
            json.string(state)
        }
        json.name("\"name\":")
        json.string(operation ?? cut(method.token.utf8))
        json.name("\"kind\":")
        json.int(2)  // SPAN_KIND_SERVER
        json.name("\"startTimeUnixNano\":")
        json.string("\(start)")
        json.name("\"endTimeUnixNano\":")
        json.string("\(end)")
        json.name("\"attributes\":")
        writeAttributes(&json)
        json.name("\"status\":")
        json.beginObject()
        if isFailed {
            json.name("\"code\":")
            json.int(2)  // STATUS_CODE_ERROR
        }
        json.endObject()
        json.endObject()
    }

    /// Of a server's span only what the server failed at is an error.
    private var isFailed: Bool { status.map { $0.rawValue >= 500 } ?? true }

    private func writeAttributes(_ json: inout JSONWriter) {
        json.beginArray()
        json.attribute("http.request.method", cut(method.token.utf8))
        json.attribute("url.path", cut(target.path))
        json.attribute("accord.request.id", requestID)
        if let operation { json.attribute("accord.operation", operation) }
        if let peer { json.attribute("client.address", peer) }
        if let status { json.attribute("http.response.status_code", Int(status.rawValue)) }
        json.endArray()
    }

    private func cut(_ octets: some Sequence<UInt8>) -> String {
        String(decoding: octets.prefix(Self.longestText).map { $0 }, as: UTF8.self)
    }
}

extension JSONWriter {
    /// Writes an attribute as an element: its key, and its value with its type.
    mutating func attribute(_ key: String, _ value: String) {
        attribute(key) { json in
            json.name("\"stringValue\":")
            json.string(value)
        }
    }

    /// The same of a number.
    mutating func attribute(_ key: String, _ value: Int) {
        attribute(key) { json in
            json.name("\"intValue\":")
            json.string("\(value)")
        }
    }

    private mutating func attribute(_ key: String, _ value: (inout JSONWriter) -> Void) {
        element()
        beginObject()
        name("\"key\":")
        string(key)
        name("\"value\":")
        beginObject()
        value(&self)
        endObject()
        endObject()
    }
}
