"""What operators see of the server: metrics, health, request ids, and what it tells when it is asked."""

import re
import signal
import socket
import time

import pytest
import requests
from prometheus_client.parser import text_string_to_metric_families

from live_server import ROOT, LiveServer, free_port


def families(text):
    return {family.name: family for family in text_string_to_metric_families(text)}


def samples(text):
    return {
        (sample.name, *sorted(sample.labels.items())): sample.value
        for family in families(text).values()
        for sample in family.samples
    }


def eventually(condition, seconds=10):
    deadline = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return found


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    """A server with a port for metrics."""
    port = free_port()
    with LiveServer(tmp_path_factory.mktemp("measured"), "measured", METRICS_PORT=str(port)) as server:
        server.metrics = f"http://127.0.0.1:{port}/metrics"
        yield server


class TestMetrics:
    def test_prometheus_reads_them(self, measured):
        for path in ("/health", "/widgets", "/nothing"):
            requests.get(measured.api + path, timeout=5)
        answer = requests.get(measured.metrics, timeout=5)
        assert answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
        found = families(answer.text)
        for name, kind in {
            "http_requests": "counter", "http_request_duration_seconds": "histogram",
            "http_requests_in_flight": "gauge", "http_connections_open": "gauge", "http_timeouts": "counter",
            "database_queue_length": "gauge", "database_jobs": "counter", "database_job_seconds": "counter",
            "password_queue_length": "gauge", "process_resident_memory_bytes": "gauge",
            "process_cpu_seconds": "counter", "process_open_fds": "gauge", "process_start_time_seconds": "gauge",
        }.items():
            assert found[name].type == kind and found[name].documentation, name

    def test_the_page_about_operations_names_each_of_them(self, measured):
        page = (ROOT / "docs" / "operations.md").read_text()
        named = set(re.findall(r"`((?:http|database|password|access|process)_[a-z_]+)[`{]", page))
        text = requests.get(measured.metrics, timeout=5).text
        assert named == set(re.findall(r"^# TYPE (\S+)", text, re.M))

    def test_an_answer_is_counted_by_operation_and_status(self, measured):
        def counts():
            text = samples(requests.get(measured.metrics, timeout=5).text)
            ok = text.get(("http_requests_total", ("operation", "getHealth"), ("status", "200")), 0)
            none = text.get(("http_requests_total", ("operation", ""), ("status", "404")), 0)
            timed = text.get(("http_request_duration_seconds_count", ("operation", "getHealth")), 0)
            return ok, none, timed
        before = counts()
        for _ in range(3):
            requests.get(f"{measured.api}/health", timeout=5)
        requests.get(f"{measured.api}/nothing", timeout=5)
        assert counts() == (before[0] + 3, before[1] + 1, before[2] + 3)

    def test_a_histogram_adds_up(self, measured):
        requests.get(f"{measured.api}/health", timeout=5)
        family = families(requests.get(measured.metrics, timeout=5).text)["http_request_duration_seconds"]
        mine = [sample for sample in family.samples if sample.labels["operation"] == "getHealth"]
        buckets = [(float(s.labels["le"]), s.value) for s in mine if s.name.endswith("_bucket")]
        assert buckets == sorted(buckets) and [count for _, count in buckets] == sorted(c for _, c in buckets)
        count = next(s.value for s in mine if s.name.endswith("_count"))
        assert buckets[-1] == (float("inf"), count)
        assert 0 < next(s.value for s in mine if s.name.endswith("_sum")) < 60

    def test_the_database_says_how_busy_it_is(self, measured):
        requests.get(f"{measured.api}/health", timeout=5)
        text = samples(requests.get(measured.metrics, timeout=5).text)
        assert text[("database_jobs_total", ("queue", "read"))] > 0
        assert text[("database_job_seconds_total", ("queue", "read"))] > 0

    def test_the_ports_have_nothing_in_common(self, measured, server):
        assert requests.get(f"{measured.origin}/metrics", timeout=5).status_code == 404
        assert requests.get(measured.metrics.replace("/metrics", "/api/v1/health"), timeout=5).status_code == 404
        assert requests.get(f"{server.origin}/metrics", timeout=5).status_code == 404

    def test_a_port_that_is_taken_is_an_error_at_the_start(self, tmp_path):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            server = LiveServer(tmp_path, "taken", METRICS_PORT=str(taken.getsockname()[1]))
            server.prepare()
            with pytest.raises(AssertionError, match="is in use"):
                server.start()


class TestHealth:
    def test_alive_and_ready(self, server):
        assert requests.get(f"{server.api}/health/live", timeout=5).json() == {"status": "ok"}
        assert requests.get(f"{server.api}/health/ready", timeout=5).json() == {"status": "ok", "database": "ok"}

    def test_a_server_that_stops_says_so_before_it_closes(self, tmp_path):
        server = LiveServer(tmp_path, "draining", SHUTDOWN_DELAY="3s")
        server.prepare()
        server.start()
        began = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        eventually(lambda: requests.get(f"{server.api}/health/ready", timeout=5).status_code == 503)
        assert requests.get(f"{server.api}/health/live", timeout=5).status_code == 200
        assert requests.get(f"{server.api}/widgets", timeout=5).status_code != 503
        assert server.process.wait(timeout=20) == 0
        assert time.monotonic() - began >= 3
        with pytest.raises(requests.ConnectionError):
            requests.get(f"{server.api}/health/live", timeout=5)


class TestReports:
    def test_the_id_of_an_answer_is_in_the_access_log(self, server):
        theirs = {"X-Request-Id": "0123456789abcdef"}
        ids = {
            requests.get(f"{server.api}{path}", headers=theirs, timeout=5).headers["X-Request-Id"]
            for path in ("/health", "/nothing", "/widgets?page=x")
        }
        assert len(ids) == 3 and theirs["X-Request-Id"] not in ids
        eventually(lambda: all(f"id={request}" in server.log.read_text() for request in ids))

    def test_a_slow_request_is_told(self, tmp_path):
        with LiveServer(tmp_path, "slow", SLOW_REQUEST="1ms", APP_ENV="development") as server:
            server.log_in()
            eventually(lambda: "slow request operation=loginUser status=200 duration_ms=" in server.log.read_text())

    def test_live_connections_and_debug_lines_on_request(self, tmp_path):
        with LiveServer(tmp_path, "asked") as server:
            with socket.create_connection(("127.0.0.1", server.port)) as idle:
                idle.sendall(b"GET / HT")
                time.sleep(0.2)
                server.process.send_signal(signal.SIGUSR1)
                eventually(lambda: "connection peer=127.0.0.1 age_ms=" in server.log.read_text())
                assert "state=head" in server.log.read_text()
            server.process.send_signal(signal.SIGUSR2)
            eventually(lambda: "log level changed level=debug" in server.log.read_text())
            server.process.send_signal(signal.SIGUSR2)
            eventually(lambda: "log level changed level=info" in server.log.read_text())
