"""The release build of the server, with an administrator who is logged in, as both benchmarks use it."""

import os
import pathlib
import sys

import requests

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests" / "Contract"))

from live_server import ADMIN, LiveServer  # noqa: E402


class BenchmarkServer(LiveServer):
    """Settings as in production, one event loop; `pinned_to` is the one core that it may use."""

    def __init__(self, folder, pinned_to=None, **settings):
        super().__init__(
            folder, "benchmark", APP_ENV="production", THREADS="1", ACCESS_TOKEN_LIFETIME="2h", **settings
        )
        self.pinned_to = pinned_to

    def start(self):
        before = os.sched_getaffinity(0)
        if self.pinned_to is not None:
            os.sched_setaffinity(0, {self.pinned_to})  # The new process inherits it.
        try:
            super().start()
        finally:
            os.sched_setaffinity(0, before)
        self.token = self.log_in(ADMIN)["access_token"]
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {self.token}"

    def cpu_seconds(self):
        """What the process has used so far, of user and system time."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
