import AccordRuntime
import Testing

@Suite struct MetricsTests {
    private func lines(_ metric: some Metric) -> [String] {
        let metrics = Metrics()
        metrics.add(metric)
        return String(decoding: metrics.text().bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test("A family says what it is before its samples")
    func family() {
        let counter = Counter("widgets_made_total", help: "Widgets that were made.")
        counter.add()
        counter.add(2)
        #expect(
            lines(counter) == [
                "# HELP widgets_made_total Widgets that were made.", "# TYPE widgets_made_total counter",
                "widgets_made_total 3",
            ])
    }

    @Test("A label has a sample for each value")
    func label() {
        let counter = Counter("jobs_total", help: "Jobs.", label: MetricLabel("queue", ["read", "write"]))
        counter.add(at: 1)
        #expect(
            lines(counter).suffix(2) == [#"jobs_total{queue="read"} 0"#, #"jobs_total{queue="write"} 1"#])
    }

    @Test("Nothing in a label's value or in the help ends the line or the value")
    func escaping() {
        let metric = SampledMetric(
            "odd", .gauge, help: "a \\ b\nc \"d\"", label: MetricLabel("name", ["a \\ b\nc \"d\""])
        ) { [1.5] }
        #expect(
            lines(metric) == [
                #"# HELP odd a \\ b\nc "d""#, "# TYPE odd gauge", #"odd{name="a \\ b\nc \"d\""} 1.5"#,
            ])
    }

    @Test("Numbers that are none have their names")
    func odd() {
        let metric = SampledMetric("odd", .gauge, help: "", label: MetricLabel("n", ["a", "b", "c"])) {
            [.infinity, -.infinity, .nan]
        }
        #expect(lines(metric).suffix(3).map { $0.split(separator: " ").last } == ["+Inf", "-Inf", "NaN"])
    }

    @Test("A histogram's classes hold those below, and a bound belongs to its class")
    func histogram() {
        let histogram = Histogram("h_seconds", help: "H.", bounds: [.milliseconds(1), .milliseconds(10)])
        for nanoseconds in [1, 1_000_000, 1_000_001, 20_000_000] {
            histogram.observe(nanoseconds: nanoseconds)
        }
        #expect(
            lines(histogram).dropFirst(2) == [
                #"h_seconds_bucket{le="0.001"} 2"#, #"h_seconds_bucket{le="0.01"} 3"#,
                #"h_seconds_bucket{le="+Inf"} 4"#, "h_seconds_sum 0.022000002", "h_seconds_count 4",
            ])
    }

    @Test("Answers are counted by operation and status; an operation that is none has no name")
    func operations() {
        let metrics = OperationMetrics(operations: ["getWidget", "listWidgets"])
        metrics.record(operation: 1, status: 200, nanoseconds: 1)
        metrics.record(operation: 1, status: 200, nanoseconds: 1)
        metrics.record(operation: nil, status: 404, nanoseconds: nil)
        metrics.record(operation: 7, status: Status(rawValue: 999), nanoseconds: nil)
        let text = lines(metrics)
        #expect(
            text[2...4] == [
                #"http_requests_total{operation="listWidgets",status="200"} 2"#,
                #"http_requests_total{operation="",status="404"} 1"#,
                #"http_requests_total{operation="",status="599"} 1"#,
            ])
        #expect(text.last == #"http_request_duration_seconds_count{operation="listWidgets"} 2"#)
    }

    @Test("Threads that count at once lose nothing")
    func threads() async {
        let counter = Counter("c_total", help: "C.")
        await withTaskGroup { group in
            for _ in 0..<8 { group.addTask { for _ in 0..<10_000 { counter.add() } } }
        }
        #expect(counter.value() == 80_000)
    }

    @Test("The process says when it began and what it takes")
    func process() throws {
        let text = lines(ProcessMetrics())
        func value(_ name: String) -> Double? {
            text.first { $0.hasPrefix("\(name) ") }.flatMap { Double($0.dropFirst(name.count + 1)) }
        }
        #expect(abs(try #require(value("process_start_time_seconds")) - Double(DateTime.now.seconds)) < 60)
        #expect(try #require(value("process_cpu_seconds_total")) > 0)
        #if os(Linux)
            #expect(try #require(value("process_resident_memory_bytes")) > 1_000_000)
            #expect(try #require(value("process_open_fds")) >= 3)
        #endif
    }

    @Test("The page answers GET and HEAD of /metrics only")
    func page() async {
        let metrics = Metrics()
        metrics.add(Counter("c_total", help: "C."))
        let page = MetricsPage(metrics)
        func ask(_ method: HTTPMethod, _ target: RequestTarget) async -> Response {
            await page.respond(to: Request(method: method, target: target), context: RequestContext())
        }
        let answer = await ask(.get, "/metrics")
        #expect(answer.status == 200)
        #expect(answer.fields["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8")
        #expect(String(decoding: answer.body, as: UTF8.self).hasSuffix("c_total 0\n"))
        #expect(await ask(.head, "/metrics").status == 200)
        #expect(await ask(.post, "/metrics").fields["Allow"] == "GET, HEAD")
        #expect(await ask(.get, "/").status == 404)
    }
}
