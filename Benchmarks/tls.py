"""What TLS costs one core: requests over kept connections beside plain ones, and full handshakes.

The small server is pinned to one core and the clients (wrk, openssl s_time) to another. Both figures are by the
seconds of CPU that the server's process used, the system's kernel included. The certificate is for P-256.
"""

import argparse
import os
import pathlib
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time

# Requests over TLS for one plain request, and full handshakes a second that a core must do.
LEAST_RATIO, LEAST_HANDSHAKES = 0.75, 2_000


class SmallServer:
    """The server of the measurements on one event loop, on core 0."""

    def __init__(self, program, *options):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.command = ["taskset", "-c", "0", program, "--port", str(self.port), "--threads", "1", *options]

    def __enter__(self):
        self.process = subprocess.Popen(self.command)
        while True:
            assert self.process.poll() is None, "the server ended"
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return self
            except ConnectionRefusedError:
                time.sleep(0.01)

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def cpu_seconds(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def measure(self, pattern, *client):
        """What the client counted, by the server's seconds."""
        before = self.cpu_seconds()
        ran = subprocess.run(["taskset", "-c", "1", *client], capture_output=True, text=True)
        used = self.cpu_seconds() - before
        found = re.search(pattern, ran.stdout)
        assert found and "Non-2xx" not in ran.stdout, ran.stdout + ran.stderr
        return int(found.group(1)) / used


def requests(server, scheme, path, seconds):
    url = f"{scheme}://127.0.0.1:{server.port}{path}"
    return server.measure(r"(\d+) requests in", "wrk", "-t1", "-c64", f"-d{seconds}s", url)


def handshakes(server, version, seconds):
    client = ["openssl", "s_time", "-connect", f"127.0.0.1:{server.port}", "-new", "-time", str(seconds), version]
    return server.measure(r"(\d+) connections in \d+ real", *client)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("program", help="the release build of BenchmarkServer")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=3, help="of each measurement")
    arguments = parser.parse_args()
    figures = {}

    def note(name, figure):
        figures.setdefault(name, []).append(figure)

    with tempfile.TemporaryDirectory() as folder:
        certificate, key = f"{folder}/certificate.pem", f"{folder}/key.pem"
        subprocess.run(
            [
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-subj", "/CN=localhost", "-keyout", key, "-out", certificate,
            ],
            check=True, capture_output=True,
        )
        secured = SmallServer(arguments.program, "--certificate", certificate, "--key", key)
        with SmallServer(arguments.program) as plain, secured as secure:
            for _ in range(arguments.rounds):
                for name, path in (("text", "/plaintext"), ("widget", "/api/v1/widgets/widget-042")):
                    note(f"{name}, plain", requests(plain, "http", path, arguments.seconds))
                    note(f"{name}, TLS 1.3", requests(secure, "https", path, arguments.seconds))
                note("handshakes, TLS 1.3", handshakes(secure, "-tls1_3", arguments.seconds))
                note("handshakes, TLS 1.2", handshakes(secure, "-tls1_2", arguments.seconds))
    median = {name: statistics.median(rounds) for name, rounds in figures.items()}
    for name, figure in median.items():
        print(f"{name:22} {figure:8.0f} a second of server CPU")
    ratios = [median[f"{name}, TLS 1.3"] / median[f"{name}, plain"] for name in ("text", "widget")]
    print(f"{'TLS for one plain':22} {ratios[0]:8.2f} (text) {ratios[1]:.2f} (widget), bar {LEAST_RATIO}")
    slowest = min(median["handshakes, TLS 1.3"], median["handshakes, TLS 1.2"])
    return 0 if min(ratios) >= LEAST_RATIO and slowest >= LEAST_HANDSHAKES else 1


if __name__ == "__main__":
    sys.exit(main())
