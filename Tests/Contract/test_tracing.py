"""Spans of the server, as a collector gets them: OTLP/HTTP with JSON."""

import http.server
import json
import re
import socket
import threading
import time

import pytest
import requests

from live_server import LiveServer, free_port

PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0{}"


class Collector(http.server.ThreadingHTTPServer):
    """Takes spans, or refuses them with another status."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.requests, self.status = [], 200
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def spans(self):
        return [
            span
            for _, _, content in self.requests
            for resource in content["resourceSpans"]
            for scope in resource["scopeSpans"]
            for span in scope["spans"]
        ]

    def span(self, found, seconds=10):
        deadline = time.monotonic() + seconds
        while True:
            spans = [span for span in self.spans() if found(span)]
            if spans:
                return spans[0]
            assert time.monotonic() < deadline, self.spans()
            time.sleep(0.05)


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        content = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.requests.append((self.path, self.headers["Content-Type"], content))
        self.send_response(self.server.status)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        pass


def attributes(span):
    return {attribute["key"]: attribute["value"] for attribute in span["attributes"]}


@pytest.fixture(scope="module")
def collector():
    with Collector() as running:
        yield running
        running.shutdown()


@pytest.fixture(scope="module")
def traced(tmp_path_factory, collector):
    endpoint = f"http://127.0.0.1:{collector.server_port}"
    with LiveServer(tmp_path_factory.mktemp("traced"), "traced", OTEL_EXPORTER_OTLP_ENDPOINT=endpoint) as server:
        yield server


def test_a_span_goes_on_with_its_parent(traced, collector):
    before = time.time_ns()
    answer = requests.get(
        f"{traced.api}/health?secret=1", timeout=5,
        headers={"traceparent": PARENT.format(1), "tracestate": "vendor=1"})
    span = collector.span(lambda span: span.get("parentSpanId") == "b7ad6b7169203331")
    assert span["traceId"] == "0af7651916cd43dd8448eb211c80319c" and span["traceState"] == "vendor=1"
    assert re.fullmatch("[0-9a-f]{16}", span["spanId"]) and span["spanId"] != span["parentSpanId"]
    assert (span["name"], span["kind"], span["status"]) == ("getHealth", 2, {})
    assert before - 1e9 <= int(span["startTimeUnixNano"]) < int(span["endTimeUnixNano"]) <= time.time_ns()
    assert attributes(span) == {
        "http.request.method": {"stringValue": "GET"},
        "url.path": {"stringValue": "/api/v1/health"},
        "http.response.status_code": {"intValue": "200"},
        "client.address": {"stringValue": "127.0.0.1"},
        "accord.operation": {"stringValue": "getHealth"},
        "accord.request.id": {"stringValue": answer.headers["X-Request-Id"]},
    }


def test_a_request_without_a_valid_parent_begins_a_trace(traced, collector):
    answer = requests.get(f"{traced.api}/nothing", headers={"traceparent": "00-bad"}, timeout=5)
    request = {"stringValue": answer.headers["X-Request-Id"]}
    span = collector.span(lambda span: attributes(span)["accord.request.id"] == request)
    assert re.fullmatch("[0-9a-f]{32}", span["traceId"]) and "parentSpanId" not in span
    assert span["name"] == "GET"


def test_it_is_sent_as_the_protocol_says(traced, collector):
    requests.get(f"{traced.api}/health", timeout=5)
    collector.span(lambda span: span["name"] == "getHealth")
    path, media_type, content = collector.requests[0]
    assert (path, media_type) == ("/v1/traces", "application/json")
    resource = content["resourceSpans"][0]
    assert resource["resource"]["attributes"] == [{"key": "service.name", "value": {"stringValue": "accord"}}]
    assert resource["scopeSpans"][0]["scope"]["name"] == "accord"


def test_a_trace_that_is_not_sampled_is_not_sent(traced, collector):
    headers = {"traceparent": PARENT.format(0).replace("b7ad", "0bad")}
    requests.get(f"{traced.api}/health", headers=headers, timeout=5)
    last = requests.get(f"{traced.api}/health", timeout=5).headers["X-Request-Id"]
    collector.span(lambda span: attributes(span)["accord.request.id"] == {"stringValue": last})
    assert not [span for span in collector.spans() if span.get("parentSpanId", "").startswith("0bad")]


def test_what_waits_at_the_end_is_sent(tmp_path, collector):
    endpoint = f"http://127.0.0.1:{collector.server_port}"
    with LiveServer(tmp_path, "ending", OTEL_EXPORTER_OTLP_ENDPOINT=endpoint) as server:
        last = requests.get(f"{server.api}/health", timeout=5).headers["X-Request-Id"]
    collector.span(lambda span: attributes(span)["accord.request.id"] == {"stringValue": last}, seconds=0.5)


@pytest.mark.parametrize("failure", ["refused", "silent", "500"])
def test_a_collector_that_fails_holds_up_nothing_and_the_loss_is_counted(tmp_path, failure):
    with Collector() as failing, socket.create_server(("127.0.0.1", 0)) as silent:
        failing.status = 500
        ports = {"refused": free_port(), "silent": silent.getsockname()[1], "500": failing.server_port}
        metrics = free_port()
        with LiveServer(
            tmp_path, f"failing-{failure}", METRICS_PORT=str(metrics),
            OTEL_EXPORTER_OTLP_ENDPOINT=f"http://127.0.0.1:{ports[failure]}",
        ) as server:
            began = time.monotonic()
            with requests.Session() as session:
                for _ in range(100):
                    assert session.get(f"{server.api}/health", timeout=5).status_code == 200
            assert time.monotonic() - began < 5
            deadline = time.monotonic() + 15
            while not (dropped := re.search(
                r"^trace_spans_dropped_total ([1-9]\d*)$",
                requests.get(f"http://127.0.0.1:{metrics}/metrics", timeout=5).text, re.M,
            )):
                assert time.monotonic() < deadline
                time.sleep(0.1)
            assert server.log.read_text().count("the collector takes no spans") == 1
        failing.shutdown()
