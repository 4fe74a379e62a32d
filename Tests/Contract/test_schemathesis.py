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


NOTES = ARTIFACTS / "statuses.jsonl"
# Chance decides which requests succeed: where none has of an operation, another seed gets its turn.
MOST_RUNS = 4


def run_schemathesis(server, seed):
    """One run of all phases, which adds to the notes; the log of the last one stays."""
    environment = {
        **os.environ,
        "SCHEMATHESIS_HOOKS": "hooks",
        "PYTHONPATH": str(HERE),
        "ACCORD_API": server.api,
        "ACCORD_SERVER": str(server.executable),
        "ACCORD_SERVER_SETTINGS": json.dumps(server.environment),
        "ACCORD_STATUSES": str(NOTES),
    }
    ran = subprocess.run(
        [
            sys.executable, "-m", "schemathesis.cli", "--config-file", str(HERE / "schemathesis.toml"),
            "run", f"{server.api}/swagger.json",
            "--checks", "all", "--phases", "examples,coverage,fuzzing,stateful", "--mode", "all",
            "--max-response-time", "5", "--max-examples", os.environ.get("ACCORD_EXAMPLES", "50"),
            "--seed", str(seed), "--continue-on-failure",
            "--report", "junit", "--report-junit-path", str(ARTIFACTS / "schemathesis.xml"),
        ],
        cwd=ARTIFACTS, env=environment, text=True, timeout=900,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )
    (ARTIFACTS / "schemathesis.log").write_text(ran.stdout)
    return ran


def noted_statuses(wanted):
    """How often each operation gave each status."""
    statuses = {operation: collections.Counter() for operation in wanted}
    for line in NOTES.read_text().splitlines():
        operation, status = json.loads(line)
        statuses[operation][status] += 1
    return statuses


def without_success(statuses):
    return [
        operation for operation, counts in sorted(statuses.items())
        if not any(200 <= status < 300 for status in counts)
    ]


@pytest.fixture(scope="module")
def runs(generated_requests_server):
    """The runs, and the statuses of each operation in all of them."""
    server = generated_requests_server
    NOTES.unlink(missing_ok=True)
    wanted = operations(requests.get(f"{server.api}/swagger.json", timeout=10).json())
    seed = int(os.environ.get("ACCORD_SEED", "2026"))
    ran = [run_schemathesis(server, seed)]
    while without_success(noted_statuses(wanted)) and len(ran) < MOST_RUNS:
        ran.append(run_schemathesis(server, seed + len(ran)))
    return ran, noted_statuses(wanted)


def test_no_check_fails(runs):
    for run in runs[0]:
        assert run.returncode == 0, run.stdout


def test_every_operation_gave_a_success(runs, capsys):
    ran, statuses = runs
    lines = [
        f"{operation:28} " + "  ".join(f"{status}×{count}" for status, count in sorted(counts.items()))
        for operation, counts in sorted(statuses.items())
    ]
    cases = sum(sum(counts.values()) for counts in statuses.values())
    table = "\n".join([*lines, f"{cases} cases of {len(statuses)} operations, seeds tried: {len(ran)}"])
    (ARTIFACTS / "statuses.txt").write_text(table + "\n")
    with capsys.disabled():
        print("\n" + table)
    lacking = without_success(statuses)
    assert not lacking, f"no 2xx from: {', '.join(lacking)}"


def test_the_server_is_alive_afterwards(runs, generated_requests_server):
    answer = requests.get(f"{generated_requests_server.api}/health", timeout=5)
    assert answer.status_code == 200
