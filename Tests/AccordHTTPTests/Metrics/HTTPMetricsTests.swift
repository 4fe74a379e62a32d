import AccordRuntime
import Testing

@testable import AccordHTTP

@Suite struct HTTPMetricsTests {
    private static let answer = Answer { request, _ in
        switch request.target.path {
        case let path where path.elementsEqual("/slow".utf8):
            try? await Task.sleep(for: .seconds(20))
            return Response(200)
        default: return Response(200, text: "ok")
        }
    }

    private func configuration(_ metrics: HTTPMetrics, _ limits: HTTPLimits) -> HTTPServerConfiguration {
        HTTPServerConfiguration(
            listen: [.tcp(port: 0)], threads: 1, limits: limits, shutdownGrace: .seconds(5),
            handlesSignals: false,
            metrics: metrics)
    }

    @Test("Connections, requests and octets are counted, and what is open goes back to nothing")
    func counts() async throws {
        let metrics = HTTPMetrics()
        try await withServer(Self.answer, configuration(metrics, HTTPLimits())) { port, _ in
            let client = try TestConnection(port: port)
            for _ in 0..<3 { #expect(try client.get()?.text == "ok") }
            #expect(metrics.connections.value == 1)
            client.send("nonsense\r\n\r\n")
            #expect(try client.next()?.status == 400)
        }
        #expect(metrics.accepted.value() == 1)
        #expect(metrics.connections.value == 0)
        #expect(metrics.inFlight.value == 0)
        #expect(metrics.received.value() == 3 * 40 + 12)
        #expect(metrics.sent.value() > 3 * 100)
        var text = PrometheusText()
        metrics.write(to: &text)
        let lines = String(decoding: text.bytes, as: UTF8.self)
        #expect(lines.contains(#"http_requests_total{operation="",status="200"} 3"#))
        #expect(lines.contains(#"http_requests_total{operation="",status="400"} 1"#))
        // What could not be read as a request has no duration.
        #expect(lines.contains(#"http_request_duration_seconds_count{operation=""} 3"#))
    }

    @Test("Times that are over are counted by what they were for")
    func timeouts() async throws {
        let metrics = HTTPMetrics()
        var limits = HTTPLimits()
        (limits.headerTime, limits.requestTime) = (.milliseconds(100), .milliseconds(200))
        limits.idleTime = .milliseconds(400)
        try await withServer(Self.answer, configuration(metrics, limits)) { port, _ in
            let (idle, half, slow) = try (
                TestConnection(port: port), TestConnection(port: port), TestConnection(port: port)
            )
            half.send("GET / HT")
            slow.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try half.next()?.status == 408)
            #expect(try slow.next()?.status == 503)
            #expect(idle.closes())
        }
        #expect(
            HTTPMetrics.Timeout.allCases.map { metrics.timeouts.value(at: $0.rawValue) } == [1, 1, 0, 1, 0])
        #expect(metrics.inFlight.value == 0)
    }

    @Test("Connections that are one too many are refused or make room")
    func crowd() async throws {
        let metrics = HTTPMetrics()
        var limits = HTTPLimits()
        limits.connections = 1
        try await withServer(Self.answer, configuration(metrics, limits)) { port, _ in
            let busy = try TestConnection(port: port)
            busy.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
            sleepMilliseconds(100)
            #expect(try TestConnection(port: port).next()?.status == 503)
            #expect(metrics.refused.value() == 1)
            #expect(metrics.inFlight.value == 1)
            busy.socket.reset()
            sleepMilliseconds(200)
            let idle = try TestConnection(port: port)
            _ = try idle.get()
            let next = try TestConnection(port: port)
            #expect(try next.get()?.text == "ok")
            #expect(idle.closes())
            #expect(metrics.evicted.value() == 1)
        }
        #expect(metrics.inFlight.value == 0)
    }
}
