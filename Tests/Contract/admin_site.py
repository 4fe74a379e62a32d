"""The user management pages as a person drives them: by labels, roles and texts."""

from playwright.sync_api import expect

from live_server import ADMIN, ARTIFACTS

NAME = "Email address or username"


class AdminSite:
    """One browser page on `/admin`."""

    def __init__(self, page, server):
        self.page = page
        self.server = server

    def open(self, view=""):
        # A fragment alone would not load the page anew.
        self.page.goto("about:blank")
        self.page.goto(f"{self.server.origin}/admin{view}")
        expect(self.page.get_by_label(NAME)).to_be_focused()

    def log_in(self, name=ADMIN[0], password=ADMIN[1], view="", heading="Users"):
        self.open(view)
        self.submit_login(name, password)
        if heading:
            expect(self.heading(heading)).to_be_visible()

    def submit_login(self, name, password):
        self.page.get_by_label(NAME).fill(name)
        self.page.get_by_role("textbox", name="Password").fill(password)
        self.page.get_by_role("button", name="Log in").click()

    def heading(self, text):
        return self.page.get_by_role("heading", level=1, name=text)

    def row(self, text):
        """The row that holds the text, once the table shows what was asked for."""
        return self.page.get_by_role("row").filter(has_text=text)

    def rows(self):
        return self.page.locator("tbody tr:not(.skeleton)")

    def search(self, text):
        self.page.get_by_role("searchbox").first.fill(text)

    def find(self, email):
        """The only row of a search."""
        self.search(email)
        expect(self.rows()).to_have_count(1)
        expect(self.rows()).to_contain_text(email)
        return self.rows()

    def act(self, email, action):
        """Chooses from the menu of a row."""
        self.page.get_by_role("button", name=f"Actions for {email}").click()
        self.page.get_by_role("menuitem", name=action).click()

    @property
    def dialog(self):
        return self.page.get_by_role("dialog")

    def confirm(self, button):
        self.dialog.get_by_role("button", name=button).click()
        expect(self.dialog).to_have_count(0)

    def filled(self, label, text):
        self.dialog.get_by_role("textbox", name=label).fill(text)

    def expect_notice(self, text):
        expect(self.page.locator(".notice")).to_contain_text(text)

    def choose(self, label, option):
        self.page.get_by_role("combobox", name=label).select_option(label=option)

    def screenshot(self, name):
        self.page.mouse.move(0, 0)
        self.page.screenshot(path=str(ARTIFACTS / f"admin-{name}.png"), animations="disabled")

    def is_within_its_width(self):
        return self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


