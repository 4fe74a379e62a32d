"""The password prompt on a terminal: whatever ends or stops the program, what is typed afterwards is seen."""

import os
import pty
import signal
import subprocess
import termios
import time

import pytest

from live_server import LiveServer


class Prompt:
    """`user add` on a pseudo-terminal, about to read a password."""

    def __init__(self, server):
        self.terminal, self.line = pty.openpty()
        self.process = subprocess.Popen(
            [server.executable, "user", "add", "typed@example.com"],
            # The Swift runtime would take SIGQUIT for a crash and show where.
            cwd=server.folder, env={**server.environment, "SWIFT_BACKTRACE": "enable=no"}, stdin=self.line, stdout=self.line, stderr=self.line,
            process_group=0,
        )
        self.shown = ""

    def echoes(self):
        return bool(termios.tcgetattr(self.line)[3] & termios.ECHO)

    def wait_for(self, text):
        deadline = time.monotonic() + 10
        while text not in self.shown:
            assert time.monotonic() < deadline, self.shown
            self.shown += os.read(self.terminal, 1024).decode()
        self.shown = self.shown.split(text, 1)[1]
        # The prompt is shown a moment before the terminal is told to hide what follows.
        while self.echoes() and time.monotonic() < deadline and text.startswith(("Password", "Repeat")):
            time.sleep(0.01)

    def type(self, text):
        os.write(self.terminal, text.encode())

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self.terminal)
        os.close(self.line)


@pytest.fixture()
def prompt(tmp_path):
    server = LiveServer(tmp_path, "prompt")
    server.command("db", "upgrade")
    prompt = Prompt(server)
    prompt.wait_for("Password: ")
    yield prompt
    prompt.close()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_ends_the_program_and_leaves_the_terminal_as_it_was(prompt, number):
    assert not prompt.echoes()
    prompt.process.send_signal(number)
    assert prompt.process.wait(timeout=10) == -number
    assert prompt.echoes()


def test_a_stopped_program_shows_what_is_typed_and_asks_again_when_it_goes_on(prompt):
    prompt.process.send_signal(signal.SIGTSTP)
    _, status = os.waitpid(prompt.process.pid, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    assert prompt.echoes()
    prompt.process.send_signal(signal.SIGCONT)
    prompt.wait_for("Password: ")
    prompt.type("a password typed here\n")
    prompt.wait_for("Repeat for confirmation: ")
    prompt.type("a password typed here\n")
    prompt.wait_for("Successfully added")
    assert prompt.process.wait(timeout=10) == 0
    assert prompt.echoes()
    assert "typed here" not in prompt.shown
