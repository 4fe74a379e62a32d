"""A package of somebody else: its own contract, targets called as ours are, this package by path."""

import subprocess
import time

import pytest
import requests

from live_server import ROOT, free_port

PACKAGE = ROOT / "Examples" / "Greetings"


@pytest.fixture(scope="module")
def origin():
    subprocess.run(["swift", "build", "--product", "Server"], cwd=PACKAGE, check=True)
    folder = subprocess.run(
        ["swift", "build", "--show-bin-path"], cwd=PACKAGE, check=True, text=True, stdout=subprocess.PIPE
    ).stdout.strip()
    port = free_port()
    with subprocess.Popen([f"{folder}/Server", str(port)]) as process:
        origin = f"http://127.0.0.1:{port}"
        for _ in range(200):
            try:
                requests.get(origin, timeout=5)
                break
            except requests.ConnectionError:
                time.sleep(0.05)
        yield origin
        process.terminate()
    assert process.returncode == 0


def test_its_handler_answers(origin):
    answer = requests.get(f"{origin}/greetings/Ada?language=fr", timeout=5)
    assert (answer.status_code, answer.json()) == (200, {"text": "Bonjour, Ada!", "count": 1})


def test_its_contract_is_enforced(origin):
    answer = requests.get(f"{origin}/greetings/Ada?language=tlh", timeout=5)
    assert answer.status_code == 400
    assert [fault["keyword"] for fault in answer.json()["faults"]] == ["enum"]
