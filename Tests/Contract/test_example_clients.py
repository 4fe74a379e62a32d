"""The clients of Examples/clients, against a server that is set up as their README says."""

import os
import shutil
import subprocess
import sys

import pytest

from live_server import ROOT, LiveServer

CLIENTS = ROOT / "Examples" / "clients"
EMAIL, PASSWORD = "clinician@example.com", "a passphrase for the example"
ADD_CLINICIAN = ["user", "add", EMAIL, "--role", "Clinician", "--password", PASSWORD]


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    """A server with a clinician, whose tokens live long enough for what follows the refresh."""
    with LiveServer(tmp_path_factory.mktemp("clinic"), "clinic", ACCESS_TOKEN_LIFETIME="8s") as running:
        running.command(*ADD_CLINICIAN)
        yield running


@pytest.fixture(scope="module")
def slow_clinic(patient_server):
    """The same with tokens that live for a quarter of an hour."""
    patient_server.command(*ADD_CLINICIAN)
    return patient_server


@pytest.fixture(scope="module")
def folder(clinic, tmp_path_factory):
    """A copy of the examples with the generated package in it."""
    folder = tmp_path_factory.mktemp("clients")
    for name in ["generate.py", "patients.py", "patients.sh"]:
        shutil.copy(CLIENTS / name, folder)
    subprocess.run([sys.executable, folder / "generate.py", clinic.api], check=True, timeout=120)
    return folder


def run(command, api, **settings):
    """What a client printed, and its exit code."""
    environment = {"PATH": os.environ["PATH"], "ACCORD_API": api, **settings}
    return subprocess.run(
        command, env=environment, text=True, timeout=120, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


@pytest.fixture(params=["python", "curl"])
def client(request, folder):
    """The command of each client."""
    return {"python": [sys.executable, folder / "patients.py"], "curl": ["sh", folder / "patients.sh"]}[request.param]


def steps(output):
    """The lines that tell a step and its status."""
    return [line for line in output.splitlines() if not line.startswith(" ")]


def test_it_lives_through_the_whole_day(client, clinic):
    ran = run(client, clinic.api)
    assert ran.returncode == 0, ran.stdout
    statuses = [line.rpartition(": ")[2] for line in steps(ran.stdout) if ": " in line]
    # Whoever comes first finds no patient and adds one.
    told = [*"200 200 401 200 200 201 200 204 404 200 200 401".split()]
    assert statuses in (told, [*told[:2], "201", "200", *told[2:]]), ran.stdout
    assert "    Access token expired. Please log in again.\n" in ran.stdout
    assert ran.stdout.endswith("    Token blacklisted. Please log in again.\nAll as expected.\n")


def test_a_refused_login_ends_it_with_an_error(client, clinic):
    ran = run(client, clinic.api, ACCORD_PASSWORD="another")
    assert ran.returncode == 1
    assert "email or password does not match" in ran.stdout


def test_it_does_not_wait_for_tokens_that_live_long(client, slow_clinic):
    ran = run(client, slow_clinic.api)
    assert ran.returncode == 1
    assert "ACCESS_TOKEN_LIFETIME" in ran.stdout


def test_the_readme_adds_the_clinician_that_the_clients_log_in_as():
    *words, password = ADD_CLINICIAN
    line = f".build/release/Server {' '.join(words)} '{password}'"
    assert line in (CLIENTS / "README.md").read_text().splitlines()
