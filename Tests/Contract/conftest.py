"""Servers for the tests, and the rule that continuous integration skips nothing."""

import os

import pytest
from playwright.sync_api import sync_playwright

from browser import browser_path
from live_server import LiveServer


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """The server as in testing: access tokens live for five seconds."""
    folder = tmp_path_factory.mktemp("server")
    with LiveServer(folder, "server") as running:
        yield running


@pytest.fixture(scope="module")
def patient_server(tmp_path_factory):
    """A server whose tokens live long enough for a person, or a browser, to use them."""
    folder = tmp_path_factory.mktemp("patient")
    with LiveServer(folder, "patient", ACCESS_TOKEN_LIFETIME="15m") as running:
        yield running


@pytest.fixture(scope="module")
def browser():
    """Chromium, for the tests of one module: its driver keeps an event loop that others would trip over."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path())
        yield browser
        browser.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.skipped and os.environ.get("CI") == "true":
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, which CI does not allow"
    return report
