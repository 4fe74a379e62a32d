"""Generated requests, valid and not, against the contract: schemathesis with every check."""

import collections
import json
import os
import pathlib
import subprocess
import sys

import pytest
import requests

from live_server import ADMIN, ARTIFACTS

HERE = pathlib.Path(__file__).resolve().parent
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


def operations(contract):
    return {
        f"{method.upper()} {path}"
        for path, item in contract["paths"].items() for method in item if method in METHODS
    }


@pytest.fixture(scope="module")
def run(server):
    """One run of all phases: what it printed, its exit code, and the statuses an operation."""
    notes = ARTIFACTS / "statuses.jsonl"
    notes.unlink(missing_ok=True)
    environment = {
        **os.environ,
        "SCHEMATHESIS_HOOKS": "hooks",
        "PYTHONPATH": str(HERE),
        "ACCORD_API": server.api,
        "ACCORD_ADMIN_EMAIL": ADMIN[0],
        "ACCORD_ADMIN_PASSWORD": ADMIN[1],
        "ACCORD_STATUSES": str(notes),
    }
    ran = subprocess.run(
        [
            sys.executable, "-m", "schemathesis.cli", "run", f"{server.api}/swagger.json",
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


def test_every_operation_gave_a_success(run, server, capsys):
    _, statuses = run
    wanted = operations(requests.get(f"{server.api}/swagger.json", timeout=10).json())
    lines = [
        f"{operation:28} " + "  ".join(f"{status}×{count}" for status, count in sorted(statuses[operation].items()))
        for operation in sorted(wanted)
    ]
    table = "\n".join(lines)
    (ARTIFACTS / "statuses.txt").write_text(table + "\n")
    with capsys.disabled():
        print("\n" + table)
    lacking = [
        operation for operation in sorted(wanted)
        if not any(200 <= status < 300 for status in statuses[operation])
    ]
    assert not lacking, f"no 2xx from: {', '.join(lacking)}"


def test_the_server_is_alive_afterwards(run, server):
    answer = requests.get(f"{server.api}/health", timeout=5)
    assert answer.status_code == 200
