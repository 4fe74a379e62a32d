"""Chromium on the docs page: it shows, expands, authorises and tries an operation out."""

import pytest

from browser import complaints_of
from live_server import ARTIFACTS


@pytest.fixture
def page(browser):
    """A page whose script errors, refused styles and failed requests fail the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 1600})
    page = context.new_page()
    complaints = complaints_of(page)
    page.on("response", lambda answer: answer.status >= 400 and complaints.append(f"{answer.url}: {answer.status}"))
    yield page
    context.close()
    assert not complaints, complaints


def test_the_root_leads_to_a_page_that_lists_every_operation(page, patient_server):
    page.goto(patient_server.origin)
    page.locator(".opblock").first.wait_for()
    assert page.url == f"{patient_server.api}/ui"
    contract = page.request.get(f"{patient_server.api}/swagger.json").json()
    assert page.locator(".opblock").count() == sum(len(set(item) - {"parameters"}) for item in contract["paths"].values())


def test_a_deep_link_opens_its_operation(page, patient_server):
    page.goto(f"{patient_server.api}/ui#/widgets/listWidgets")
    page.locator("#operations-widgets-listWidgets .opblock-body").wait_for()


def test_authorise_and_try_out_creates_a_widget(page, patient_server):
    page.goto(f"{patient_server.api}/ui")
    page.get_by_role("button", name="Authorize").click()
    scheme = page.locator(".auth-container").filter(has_text="accessToken")
    scheme.locator("input").fill(patient_server.log_in()["access_token"])
    scheme.get_by_role("button", name="Apply credentials").click()
    page.locator(".modal-ux .close-modal").click()

    operation = page.locator("#operations-widgets-createWidget")
    operation.locator(".opblock-summary-control").click()
    operation.get_by_role("button", name="Try it out").click()
    operation.get_by_role("button", name="Execute").click()
    status = operation.locator(".live-responses-table tbody .response-col_status").first
    status.wait_for()
    operation.screenshot(path=str(ARTIFACTS / "docs-page.png"))

    assert status.inner_text().startswith("201")
    assert "New widget added: my-widget." in operation.locator(".live-responses-table").inner_text()
    assert page.url.endswith("#/widgets/createWidget")
