"""How many allocations a request costs: kept low, since they are most of what a small request costs."""

import http.client
import pathlib
import shutil
import struct
import subprocess
import sys
import time

import pytest

from live_server import ROOT, free_port

WIDGET = """{"name":"new-widget","info_url":"https://example.com/widgets/new-widget",
"deadline":"2027-03-01T12:00:00Z","tags":["alpha","beta","gamma"],"dims":{"w":120,"h":75}}"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="counts with Linux's preloading")


@pytest.fixture(scope="module")
def allocations(tmp_path_factory):
    """A function that gives the allocations of one request, on average, in the steady state."""
    folder = tmp_path_factory.mktemp("allocations")
    library, counter = folder / "count.so", folder / "count"
    source = pathlib.Path(__file__).with_name("count_allocations.c")
    compiler = shutil.which("clang") or shutil.which("cc")
    subprocess.run([compiler, "-O2", "-shared", "-fPIC", source, "-o", library], check=True)
    counter.write_bytes(bytes(8))
    built = subprocess.run(
        [ROOT / "scripts" / "build-release", "BenchmarkServer"], check=True, stdout=subprocess.PIPE, text=True
    )
    port = free_port()
    process = subprocess.Popen(
        [built.stdout.strip(), "--port", str(port), "--threads", "1"],
        env={"LD_PRELOAD": str(library), "ALLOCATIONS": str(counter)}, stdout=subprocess.DEVNULL,
    )
    try:
        yield counter_for(connect(port), counter)
    finally:
        process.terminate()
        process.wait(timeout=40)


def connect(port):
    deadline = time.monotonic() + 10
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            connection.connect()
            return connection
        except ConnectionRefusedError:
            assert time.monotonic() < deadline, "the server did not start"
            time.sleep(0.01)


def counter_for(connection, counter):
    def count():
        return struct.unpack("=Q", counter.read_bytes())[0]

    def allocations(method, path, status, body=None):
        def ask(times):
            for _ in range(times):
                headers = {"Content-Type": "application/json"} if body else {}
                connection.request(method, path, body, headers)
                answer = connection.getresponse()
                answer.read()
                assert answer.status == status
        ask(50)
        before = count()
        ask(200)
        return (count() - before) / 200

    return allocations


@pytest.mark.parametrize("method, path, status, body, limit", [
    ("GET", "/plaintext", 200, None, 12),
    ("GET", "/api/v1/widgets/widget-007", 200, None, 12),
    ("GET", "/api/v1/widgets?page=1&per_page=20", 200, None, 17),
    # The client sends the content behind the head, so that it is read when it has come.
    ("POST", "/api/v1/widgets", 201, WIDGET, 24),
])
def test_a_request_stays_within_its_allocations(allocations, method, path, status, body, limit):
    assert allocations(method, path, status, body) <= limit + 0.5
