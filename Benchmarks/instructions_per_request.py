"""How many instructions the server executes for an authenticated point read, under valgrind's callgrind.

The server answers over a socket with keep-alive; SQLite and the access log as in production. Unlike times,
instructions are the same on a busy machine, to a few in a hundred. What the system's kernel does is not
counted. Once one client asks at a time, and once 64 do, as on a busy server.

Prints instructions a request and, for the functions that cost the most by themselves, theirs.
"""

import argparse
import collections
import pathlib
import re
import socket
import subprocess
import sys
import tempfile

from benchmark_server import BenchmarkServer

# The most instructions that a request may take, in thousands.
BARS = {("widget", 1): 195, ("widget", 64): 180, ("item", 1): 180, ("item", 64): 165}


class Clients:
    """Connections that send one request each, and wait for all the answers, again and again."""

    def __init__(self, server, path, count):
        self.request = (
            f"GET /api/v1{path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
            f"Authorization: Bearer {server.token}\r\nAccept: */*\r\n\r\n"
        ).encode()
        self.connections = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(count)]

    def ask(self, requests):
        for _ in range(requests // len(self.connections)):
            for connection in self.connections:
                connection.sendall(self.request)
            for connection in self.connections:
                self.read_answer(connection)

    @staticmethod
    def read_answer(connection):
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += connection.recv(65536)
        head, _, body = answer.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200 "), answer
        length = int(re.search(rb"(?i)content-length: (\d+)", head).group(1))
        while len(body) < length:
            body += connection.recv(65536)

    def close(self):
        for connection in self.connections:
            connection.close()


class CountedServer(BenchmarkServer):
    """The server, started once to log in and to fill the database, and then again under callgrind."""

    def __init__(self, folder):
        super().__init__(folder)
        self.profile = pathlib.Path(folder) / "callgrind.out"

    def start(self):
        super().start()
        widget = {"name": "widget-42", "info_url": "https://www.example.com/w", "deadline": "2099-12-31"}
        self.session.post(f"{self.api}/widgets", json=widget).raise_for_status()
        made = self.session.post(f"{self.api}/bucketlists", json={"name": "Before thirty"})
        made.raise_for_status()
        items = f"/bucketlists/{made.json()['id']}/items"
        made = self.session.post(self.api + items, json={"name": "See the aurora"})
        made.raise_for_status()
        self.paths = {"widget": "/widgets/widget-42", "item": f"{items}/{made.json()['id']}"}
        self.stop()
        self.launcher = ["valgrind", "--quiet", "--tool=callgrind", f"--callgrind-out-file={self.profile}"]
        super(BenchmarkServer, self).start()

    def count(self, path, clients, requests):
        """Instructions a request, and the file that says where."""
        asking = Clients(self, path, clients)
        asking.ask(requests // 4)  # Statements are prepared, buffers have grown, tokens are known.
        self.dump()
        asking.ask(requests)
        file = self.dump()
        asking.close()
        return int(re.search(r"^(?:totals|summary): (\d+)", file.read_text(), re.M).group(1)) / requests, file

    def dump(self):
        """Has callgrind write, and begin anew, what it has counted."""
        command = ["callgrind_control", "--dump", str(self.process.pid)]
        # It finds the process by settings that the two have to share, such as HOST.
        subprocess.run(command, env=self.environment, check=True, stdout=subprocess.PIPE)
        return max(self.profile.parent.glob("callgrind.out.*"), key=lambda file: int(file.suffix[1:]))


def dearest(file, requests, lines):
    """The functions that cost the most by themselves, with their instructions a request."""
    names, costs, function, is_call = {}, collections.Counter(), None, False
    for line in file.open():
        if found := re.match(r"(c?)fn=\((\d+)\)(?: (.+?)(?:'\d+)?$)?", line):
            # A name stands there once, and from then on only its number.
            name = names.setdefault(found[2], found[3])
            function = function if found[1] else name
        elif line.startswith("calls="):
            is_call = True
        elif line[0] in "0123456789+-*":
            # The line after `calls=` has what the called function cost.
            costs[function] += 0 if is_call else int(line.split()[1])
            is_call = False
    mangled = [name for name, _ in costs.most_common(lines)]
    demangle = ["swift", "demangle", "--simplified", "--compact", "--", *mangled]
    readable = subprocess.run(demangle, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    for name, text in zip(mangled, readable):
        print(f"    {costs[name] / requests:9.0f}  {text[:110]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--requests", type=int, default=1024)
    parser.add_argument("--functions", type=int, default=0, help="how many of the dearest to print")
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for callgrind's files")
    arguments = parser.parse_args()
    is_within = True
    with tempfile.TemporaryDirectory() as folder, CountedServer(folder) as server:
        for (name, clients), bar in BARS.items():
            figure, file = server.count(server.paths[name], clients, arguments.requests)
            is_within &= figure <= bar * 1000
            print(f"{name:8} {clients:3} clients {figure:9.0f} instructions of at most {bar * 1000}", flush=True)
            if arguments.functions:
                dearest(file, arguments.requests, arguments.functions)
            if arguments.keep:
                (arguments.keep / f"{name}-{clients}.callgrind").write_bytes(file.read_bytes())
    return 0 if is_within else 1


if __name__ == "__main__":
    sys.exit(main())
