"""The release build of the server, started for tests on a free port with a database of its own."""

import os
import pathlib
import resource
import signal
import socket
import subprocess
import time

import requests

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTIFACTS = pathlib.Path(__file__).resolve().parent / "artifacts"

# The sample credentials of the contract, so that its examples are accepted as they stand.
USER = ("user@example.com", "correct horse battery staple")
ADMIN = ("admin@example.com", "a passphrase of the contract tests")


def executable():
    """The server under test: $ACCORD_SERVER, or else what a release build gives."""
    given = os.environ.get("ACCORD_SERVER")
    if given:
        return given
    built = subprocess.run(
        [ROOT / "scripts" / "build-release"], check=True, stdout=subprocess.PIPE, text=True
    )
    return built.stdout.strip()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class LiveServer:
    """A migrated database with an administrator and a user, and the server on it."""

    # What the server is started under, such as valgrind.
    launcher = ()

    def __init__(self, folder, name, **settings):
        self.port = free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.api = f"{self.origin}/api/v1"
        self.executable = executable()
        self.folder = folder
        self.environment = {
            "PATH": os.environ["PATH"],
            "APP_ENV": "testing",
            "DATABASE_URL": f"sqlite:{folder}/{name}.db",
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "SECRET_KEY": "the contract tests sign with this, and nobody else does",
            "UI_DIR": str(ROOT / "swagger-ui"),
            # All tests log in and register from one address, and many of them wrongly.
            "LOGIN_FAILURES_ADDRESS": "0",
            "REGISTRATIONS_ADDRESS": "0",
            **settings,
        }
        # The most descriptors that the process may have; as many as this one where it is None.
        self.descriptors = None
        # Where standard output and standard error go in place of the log.
        self.output = None
        ARTIFACTS.mkdir(exist_ok=True)
        self.log = ARTIFACTS / f"{name}.log"
        self.log.unlink(missing_ok=True)

    def command(self, *arguments):
        """Runs one command of the server to its end and returns what it printed."""
        ran = subprocess.run(
            [self.executable, *arguments],
            cwd=self.folder, env=self.environment, text=True, timeout=60,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )
        assert ran.returncode == 0, f"{arguments} ended with {ran.returncode}:\n{ran.stdout}"
        return ran.stdout

    def __enter__(self):
        self.prepare()
        self.start()
        return self

    def prepare(self):
        """Makes the database and the two accounts."""
        self.command("db", "upgrade")
        self.command("user", "add", ADMIN[0], "--admin", "--password", ADMIN[1])
        self.command("user", "add", USER[0], "--password", USER[1])

    def __exit__(self, *_):
        self.stop()

    def start(self):
        """Starts the process and waits until it answers."""
        with self.log.open("ab") as log:
            began = time.monotonic()
            self.process = subprocess.Popen(
                [*self.launcher, self.executable, "serve"],
                cwd=self.folder, env=self.environment, stdout=self.output or log, stderr=subprocess.STDOUT,
                preexec_fn=self.limit_descriptors if self.descriptors else None,
            )
        self.seconds_to_first_answer = self.wait_for_first_answer(began)

    def limit_descriptors(self):
        resource.setrlimit(resource.RLIMIT_NOFILE, (self.descriptors, self.descriptors))

    def wait_for_first_answer(self, began):
        """Seconds from `began` to the first answer."""
        while time.monotonic() - began < 30:
            assert self.process.poll() is None, f"the server ended:\n{self.log.read_text()}"
            try:
                requests.get(f"{self.api}/health", timeout=5)
                return time.monotonic() - began
            except requests.ConnectionError:
                time.sleep(0.001)
        raise AssertionError(f"the server did not answer within 30 s:\n{self.log.read_text()}")

    def stop(self):
        """Asks the process to end, and expects that it does so with success."""
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(timeout=40)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError("the server did not end within 40 s of SIGTERM") from None
        assert code == 0, f"the server ended with {code}:\n{self.log.read_text()}"

    def kill(self):
        """Ends the process as a crash would."""
        self.process.kill()
        self.process.wait()

    def log_in(self, credentials=ADMIN):
        """The body of a login: both tokens, fresh."""
        email, password = credentials
        answer = requests.post(
            f"{self.api}/auth/login", json={"email": email, "password": password}, timeout=10
        )
        answer.raise_for_status()
        return answer.json()

    def bearer(self, credentials=ADMIN):
        """A header that authorises, with a fresh access token."""
        return {"Authorization": f"Bearer {self.log_in(credentials)['access_token']}"}

    def resident_megabytes(self):
        """How much memory the server holds now, on Linux."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
