"""The package that the README shows, and what docs/own-package.md makes of it, followed word for word."""

import contextlib
import re
import subprocess
import time

import pytest
import requests

from live_server import ROOT, free_port

README = (ROOT / "README.md").read_text()
SECTION = README[README.index("## In your own package\n"):README.index("### Options\n")]
PAGE = (ROOT / "docs" / "own-package.md").read_text()


def files(text):
    """Each block of code that a file is named for: the one that is named last before it."""
    for before, block in re.findall(r"(.*?)```\w+\n(.*?)```\n", text, re.DOTALL):
        yield re.findall(r"`([\w./]+\.(?:yaml|swift))`", before)[-1], block


def write(folder, text, port):
    for path, block in files(text):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(block.replace("port: 5000", f"port: {port}"))


@contextlib.contextmanager
def served(folder, port):
    subprocess.run(["swift", "build"], cwd=folder, check=True)
    with subprocess.Popen(
        [folder / ".build" / "debug" / "Server"], cwd=folder, stderr=subprocess.PIPE, text=True
    ) as process:
        origin = f"http://127.0.0.1:{port}"
        for _ in range(200):
            with contextlib.suppress(requests.ConnectionError):
                requests.get(origin, timeout=5)
                break
            time.sleep(0.05)
        try:
            yield origin, process.stderr.readline()
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("packages")
    (folder / "accord").symlink_to(ROOT)
    (folder / "greeter").mkdir()
    return folder / "greeter"


def test_the_package_of_the_readme_is_built_and_answers(folder):
    port = free_port()
    write(folder, SECTION, port)
    with served(folder, port) as (origin, line):
        assert requests.get(f"{origin}/greetings/Ada", timeout=5).text == "Hello, Ada!"
        assert line.endswith(f" info listening on {origin}\n")


def test_the_system_packages_of_the_readme_are_those_of_the_manifest():
    manifest = (ROOT / "Package.swift").read_text()
    told = re.search(r"`apt-get install pkg-config ([^`]+)`", SECTION).group(1).split()
    assert all(f'.apt(["{name}"])' in manifest for name in told)


def test_what_the_page_adds_is_built_and_answers(folder):
    port = free_port()
    write(folder, PAGE, port)
    account = "01234567-89ab-4def-8123-456789abcdef"
    with served(folder, port) as (origin, line):
        assert '"message":"listening on' in line

        def read(token, account=account):
            headers = {"Authorization": token} if token else {}
            return requests.get(f"{origin}/accounts/{account}", headers=headers, timeout=5)

        answer = read("Bearer letmein")
        assert answer.json() == {
            "id": account, "balance": "12.5 EUR", "opens": "09:00:00Z", "notice": "P1M",
        }
        assert read("Bearer letmein", "not-a-uuid").status_code == 400
        missing = read("Bearer letmein", "1" + account[1:])
        assert (missing.status_code, missing.text) == (404, "There is no such account.")
        for token, status in [(None, 401), ("letmein", 401), ("Bearer x", 401), ("Bearer guest", 403)]:
            refused = read(token)
            assert refused.status_code == status
            assert 'realm="accounts"' in refused.headers["WWW-Authenticate"]
        assert requests.post(f"{origin}/notes", data={"text": "a"}, timeout=5).json() == {"text": "a"}
        for due, status in [("2026-11-21", 200), ("", 400), ("null", 400)]:
            answer = requests.post(f"{origin}/notes", data={"due": due}, timeout=5)
            assert answer.status_code == status
        too_much = requests.post(f"{origin}/notes", data={"text": "a" * 70_000}, timeout=5)
        assert too_much.status_code == 413
        contract = requests.get(f"{origin}/docs/openapi.yaml", timeout=5)
        assert contract.text == (folder / "openapi.yaml").read_text()
        assert requests.get(f"{origin}/docs/swagger.json", timeout=5).json()["info"]["title"] == "Accounts"
