"""Finds Chromium, and collects what a page complains of."""

import os
import shutil

BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
APPLICATIONS = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]


def browser_path():
    found = [path for name in BROWSERS if (path := shutil.which(name))]
    found += [path for path in APPLICATIONS if os.path.exists(path)]
    assert found, "no Chromium here; scripts/install-test-tools installs it"
    return found[0]


def complaints_of(page):
    """A list that grows with the page's script errors, refused contents and failed requests.

    That a response refuses something is not among them: a test says which ones it expects.
    """
    complaints = []

    def heard(message):
        if message.type in ("error", "warning") and not message.text.startswith("Failed to load resource"):
            complaints.append(message.text)

    def failed(request):
        # A request that the page itself gave up, for a newer one, is none that failed.
        if request.failure != "net::ERR_ABORTED":
            complaints.append(f"{request.url}: {request.failure}")

    page.on("console", heard)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", failed)
    return complaints
