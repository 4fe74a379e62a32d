"""How many requests one core of the server answers: 64 clients, SQLite, the access log on.

The server is pinned to one core and the clients (wrk) to another. The figure is requests by the seconds
of CPU that the server's process used: other programs on the machine hardly change it.
"""

import argparse
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

from benchmark_server import BenchmarkServer

# Requests a second that a core must answer.
BARS = {"point read": 32_000, "durable create": 3_000, "list of 20": 5_000}

CREATE = """
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local count = 0
request = function()
    count = count + 1
    return wrk.format(nil, nil, nil, '{"name":"n-%d-' .. count
        .. '","info_url":"https://www.example.com/w","deadline":"2099-12-31"}')
end
"""


def measure(server, folder, path, seconds, script=None):
    """Requests by seconds of the server's CPU."""
    command = ["taskset", "-c", "1", "wrk", "-t1", "-c64", f"-d{seconds}s"]
    command += ["-H", f"Authorization: Bearer {server.token}"]
    if script:
        file = pathlib.Path(folder) / "script.lua"
        file.write_text(script)
        command += ["-s", str(file)]
    before = server.cpu_seconds()
    ran = subprocess.run([*command, server.api + path], check=True, stdout=subprocess.PIPE, text=True)
    used = server.cpu_seconds() - before
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)|Socket errors.*", ran.stdout)
    assert not failed, ran.stdout
    return int(re.search(r"(\d+) requests in", ran.stdout).group(1)) / used


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=3, help="of each measurement")
    arguments = parser.parse_args()
    figures = {name: [] for name in BARS}
    with tempfile.TemporaryDirectory() as folder, BenchmarkServer(folder, pinned_to=0) as server:
        for number in range(200):
            widget = {
                "name": f"widget-{number}", "info_url": "https://www.example.com/w", "deadline": "2099-12-31",
            }
            server.session.post(f"{server.api}/widgets", json=widget).raise_for_status()
        for _ in range(arguments.rounds):
            for name, path, script in (
                ("point read", "/widgets/widget-42", None),
                ("list of 20", "/widgets?per_page=20", None),
                ("durable create", "/widgets", CREATE % time.time_ns()),
            ):
                figures[name].append(measure(server, folder, path, arguments.seconds, script))
    print(f"{'':16} {'median':>8} {'lowest':>8} {'bar':>8}   requests a second of server CPU")
    for name, bar in BARS.items():
        rounds = figures[name]
        print(f"{name:16} {statistics.median(rounds):8.0f} {min(rounds):8.0f} {bar:8}")
    return 0 if all(statistics.median(figures[name]) >= bar for name, bar in BARS.items()) else 1


if __name__ == "__main__":
    sys.exit(main())
