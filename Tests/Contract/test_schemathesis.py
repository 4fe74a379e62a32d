"""Generated requests, valid and not, against the contract: schemathesis with every check."""

import collections
import json
import os
import pathlib
import subprocess
import sys

import pytest
import requests

from live_server import ARTIFACTS, LiveServer

HERE = pathlib.Path(__file__).resolve().parent
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


def operations(contract):
    return {
        f"{method.upper()} {path}"
        for path, item in contract["paths"].items() for method in item if method in METHODS
    }


@pytest.fixture(scope="module")
def generated_requests_server(tmp_path_factory):
    """A server of its own: generated requests of an administrator change whatever they can.

    Generated queries may be long. They are to be refused for what is wrong with them, and not
    with a 414 for their length.
    """
    folder = tmp_path_factory.mktemp("schemathesis")
    with LiveServer(folder, "schemathesis", LIMIT_REQUEST_LINE="1M") as running:
        yield running


@pytest.fixture(scope="module")
def run(generated_requests_server):
    """One run of all phases: what it printed, its exit code, and the statuses an operation."""
    server = generated_requests_server
    notes = ARTIFACTS / "statuses.jsonl"
    notes.unlink(missing_ok=True)
    environment = {
        **os.environ,
        "SCHEMATHESIS_HOOKS": "hooks",
        "PYTHONPATH": str(HERE),
        "ACCORD_API": server.api,
        "ACCORD_SERVER": str(server.executable),
        "ACCORD_SERVER_SETTINGS": json.dumps(server.environment),
        "ACCORD_STATUSES": str(notes),
    }
    ran = subprocess.run(
        [
            sys.executable, "-m", "schemathesis.cli", "--config-file", str(HERE / "schemathesis.toml"),
            "run", f"{server.api}/swagger.json",
            "--checks", "all", "--phases", "examples,coverage,fuzzing,stateful", "--mode", "all",
            "--max-response-time", "5", "--max-examples", os.environ.get("ACCORD_EXAMPLES", "50"),
            "--seed", os.environ.get("ACCORD_SEED", "2026"), "--continue-on-failure",
            "--report", "junit", "--report-junit-path", str(ARTIFACTS / "schemathesis.xml"),
        ],
        cwd=ARTIFACTS, env=environment, text=True, timeout=900,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )
    (ARTIFACTS / "schemathesis.log").write_text(ran.stdout)
    statuses = collections.defaultdict(collections.Counter)
    for line in notes.read_text().splitlines():
        operation, status = json.loads(line)
        statuses[operation][status] += 1
    return ran, statuses


def test_no_check_fails(run):
    ran, _ = run
    assert ran.returncode == 0, ran.stdout


def test_every_operation_gave_a_success(run, generated_requests_server, capsys):
    _, statuses = run
    wanted = operations(requests.get(f"{generated_requests_server.api}/swagger.json", timeout=10).json())
    lines = [
        f"{operation:28} " + "  ".join(f"{status}×{count}" for status, count in sorted(statuses[operation].items()))
        for operation in sorted(wanted)
    ]
    cases = sum(sum(counts.values()) for counts in statuses.values())
    table = "\n".join([*lines, f"{cases} cases of {len(wanted)} operations"])
    (ARTIFACTS / "statuses.txt").write_text(table + "\n")
    with capsys.disabled():
        print("\n" + table)
    lacking = [
        operation for operation in sorted(wanted)
        if not any(200 <= status < 300 for status in statuses[operation])
    ]
    assert not lacking, f"no 2xx from: {', '.join(lacking)}"


def test_the_server_is_alive_afterwards(run, generated_requests_server):
    answer = requests.get(f"{generated_requests_server.api}/health", timeout=5)
    assert answer.status_code == 200
