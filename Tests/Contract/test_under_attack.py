"""Clients that mean harm, beside one that does not: how long that one waits, and what the server's memory is."""

import contextlib
import os
import resource
import selectors
import socket
import statistics
import sys
import threading
import time

import pytest

from live_server import LiveServer

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")

GET = b"GET /api/v1/health HTTP/1.1\r\nHost: a\r\n\r\n"


@pytest.fixture(scope="module", autouse=True)
def descriptors():
    """The clients are all in this process."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.fixture
def server(tmp_path):
    with LiveServer(tmp_path, "attacked", LIMIT_CONNECTIONS="12000") as running:
        yield running


def connect(server, receive_buffer=None):
    client = socket.socket()
    if receive_buffer:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
    client.settimeout(10)
    client.connect(("127.0.0.1", server.port))
    return client


@contextlib.contextmanager
def many(server, count, **options):
    clients = [connect(server, **options) for _ in range(count)]
    try:
        yield clients
    finally:
        for client in clients:
            client.close()


def ask(client):
    """Seconds until a good client has its answer."""
    began = time.monotonic()
    client.sendall(GET)
    answer = b""
    while b"\r\n\r\n" not in answer or not answer.endswith(b"}"):
        received = client.recv(65536)
        assert received, f"the server closed after {answer!r}"
        answer += received
    assert answer.startswith(b"HTTP/1.1 200"), answer
    return time.monotonic() - began


def waits(server, count=100):
    """The waiting times of a good client that asks now and then."""
    client = connect(server)
    times = []
    for _ in range(count):
        times.append(ask(client))
        time.sleep(0.005)
    client.close()
    return times


def send_some(client, octets):
    with contextlib.suppress(OSError):
        client.setblocking(False)
        client.send(octets)


def test_it_recovers_when_descriptors_had_run_out(tmp_path):
    server = LiveServer(tmp_path, "exhausted", THREADS="2")
    server.descriptors = 900
    with server:
        assert "too few descriptors" in server.log.read_text()
        clients = []
        for _ in range(1500):
            client = socket.socket()
            client.setblocking(False)
            client.connect_ex(("127.0.0.1", server.port))
            clients.append(client)
        time.sleep(1)
        for client in clients:
            client.close()
        time.sleep(0.5)
        assert max(waits(server, 20)) < 1


def test_10000_idle_and_1000_slow_clients_cost_little(server):
    with many(server, 10_000) as idle, many(server, 1_000) as slow:
        for octet in b"GET /api":
            for client in slow:
                client.send(bytes([octet]))
        assert statistics.median(waits(server)) < 0.020
        assert server.resident_megabytes() <= 120
        assert idle


def test_slow_bodies_hold_no_more_than_the_server_allows(server):
    before = server.resident_megabytes()
    head = b"POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n"
    with many(server, 300) as clients:
        for client in clients:
            client.sendall(head)
        for _ in range(15):
            for client in clients:
                send_some(client, b" " * 65536)
        time.sleep(0.5)
        assert server.resident_megabytes() - before <= 110
        assert statistics.median(waits(server)) < 0.020
    assert back_to_idle(server, before)


def test_slow_readers_cost_little(server):
    before = server.resident_megabytes()
    request = b"GET /api/v1/swagger.json HTTP/1.1\r\nHost: a\r\n\r\n" * 20
    with many(server, 200, receive_buffer=4096) as clients:
        for client in clients:
            client.sendall(request)
        time.sleep(1)
        assert server.resident_megabytes() - before <= 60
        assert statistics.median(waits(server)) < 0.020
    assert back_to_idle(server, before)


def test_a_pipelined_flood_keeps_nobody_waiting(server):
    stop = threading.Event()

    def flood():
        client = connect(server)
        selector = selectors.DefaultSelector()
        client.setblocking(False)
        selector.register(client, selectors.EVENT_READ | selectors.EVENT_WRITE)
        while not stop.is_set():
            for _, events in selector.select(0.1):
                with contextlib.suppress(BlockingIOError):
                    if events & selectors.EVENT_READ:
                        client.recv(1 << 20)
                    if events & selectors.EVENT_WRITE:
                        client.send(GET * 1000)
        client.close()

    flooder = threading.Thread(target=flood)
    flooder.start()
    try:
        times = sorted(waits(server, 200))
    finally:
        stop.set()
        flooder.join()
    assert times[len(times) * 99 // 100] < 0.050, times[-5:]


@pytest.mark.parametrize(
    ("name", "octets"),
    [
        ("a header without an end", b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 10_000_000),
        ("fields without an end", b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X: a\r\n" * 1_000_000),
        ("a target without an end", b"GET /" + b"a" * 10_000_000),
        (
            "chunk extensions without an end",
            b"POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n" + b"1;a=b\r\n1\r\n" * 1_000_000,
        ),
        (
            "trailers without an end",
            b"POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n0\r\n" + b"X: a\r\n" * 1_000_000,
        ),
    ],
)
def test_bombs_are_refused_early(server, name, octets):
    before = server.resident_megabytes()
    client = connect(server)
    with contextlib.suppress(OSError):
        client.sendall(octets)
    answer = b""
    with contextlib.suppress(OSError):
        while received := client.recv(65536):
            answer += received
    assert answer[:12] in (b"", b"HTTP/1.1 400", b"HTTP/1.1 413", b"HTTP/1.1 414", b"HTTP/1.1 431"), name
    assert server.resident_megabytes() - before <= 8
    assert max(waits(server, 5)) < 1


def test_reset_and_half_closed_clients_leave_nothing_behind(server):
    before = len(os.listdir(f"/proc/{server.process.pid}/fd"))
    for number in range(2000):
        client = connect(server)
        client.sendall(GET[: number % len(GET)])
        if number % 2:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        else:
            client.shutdown(socket.SHUT_WR)
        client.close()
    deadline = time.monotonic() + 5
    while len(os.listdir(f"/proc/{server.process.pid}/fd")) > before + 2:
        assert time.monotonic() < deadline, "descriptors are left"
        time.sleep(0.05)


def test_a_full_pipe_for_the_log_stops_nobody(tmp_path):
    server = LiveServer(tmp_path, "piped")
    server.prepare()
    reader, writer = os.pipe()
    server.output = writer
    server.start()
    os.close(writer)
    try:
        client = connect(server)
        for _ in range(3000):
            ask(client)
        client.close()
    finally:
        server.stop()
        os.close(reader)


@pytest.mark.parametrize("attempt", range(5))
def test_stopping_under_load_loses_no_request(tmp_path, attempt):
    lost, answered, stopped = [], [0], threading.Event()

    def load(server):
        while not stopped.is_set():
            try:
                client = connect(server)
            except OSError:
                return
            try:
                client.sendall(GET)
                answer = client.recv(65536)
                if answer.startswith(b"HTTP/1.1 200"):
                    answered[0] += 1
                else:
                    lost.append(answer)
            except OSError as error:
                lost.append(error)
            finally:
                client.close()

    with LiveServer(tmp_path, f"stopping-{attempt}") as server:
        threads = [threading.Thread(target=load, args=[server]) for _ in range(8)]
        for thread in threads:
            thread.start()
        time.sleep(0.5)
        # Leaving the block stops the server while the clients go on.
    stopped.set()
    for thread in threads:
        thread.join()
    assert answered[0] > 50
    assert not lost, (len(lost), lost[:3])


def back_to_idle(server, before):
    """Whether the memory comes back to what it was, within a few seconds."""
    deadline = time.monotonic() + 10
    while server.resident_megabytes() > 1.5 * before:
        if time.monotonic() > deadline:
            raise AssertionError(f"{server.resident_megabytes():.0f} MB, {before:.0f} MB before")
        time.sleep(0.1)
    return True
