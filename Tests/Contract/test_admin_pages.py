"""Chromium on the user management pages: everything that an administrator does there, step by step."""

import re
import uuid

import pytest
import requests
from playwright.sync_api import expect

from admin_site import NAME, AdminSite
from browser import complaints_of
from live_server import ADMIN, LiveServer

PASSWORD = "a password of these tests"
ROLES = ["User"]


@pytest.fixture(scope="module")
def admin_server(tmp_path_factory):
    """As in testing: access tokens live for five seconds, so the pages have to renew them unnoticed."""
    with LiveServer(tmp_path_factory.mktemp("admin"), "admin") as running:
        yield running


def opened(browser, server, **options):
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 860}, "locale": "en-GB", **options})
    page = context.new_page()
    page.set_default_timeout(10_000)
    complaints = complaints_of(page)
    # Whatever breaks the page's policy says so here, even where the console doesn't.
    page.add_init_script("addEventListener('securitypolicyviolation', e => console.error('CSP', e.violatedDirective))")
    yield AdminSite(page, server)
    context.close()
    assert not complaints, complaints


@pytest.fixture
def site(browser, admin_server):
    yield from opened(browser, admin_server)


@pytest.fixture
def telephone(browser, admin_server):
    yield from opened(browser, admin_server, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)


@pytest.fixture
def at_night(browser, admin_server):
    yield from opened(browser, admin_server, color_scheme="dark")


@pytest.fixture
def api(admin_server):
    """Asks the API as the administrator."""

    def ask(method, path, status, **options):
        headers = {**admin_server.bearer(), **options.pop("headers", {})}
        answer = requests.request(method, f"{admin_server.api}{path}", headers=headers, timeout=10, **options)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    return ask


@pytest.fixture
def user(api):
    """A new account."""
    return add(api)


def add(api, roles=ROLES, **more):
    email = f"u{uuid.uuid4().hex[:10]}@example.com"
    return api("POST", "/users", 201, json={"email": email, "password": PASSWORD, "roles": roles, **more})


def login_status(server, email, password=PASSWORD):
    return requests.post(f"{server.api}/auth/login", json={"email": email, "password": password}, timeout=10).status_code


# Logging in and out


def test_a_wrong_password_is_told_and_the_right_one_opens_the_users(site):
    site.open()
    site.submit_login(ADMIN[0], "not the password")
    expect(site.page.get_by_role("alert")).to_contain_text("The name or the password is wrong.")
    password = site.page.get_by_role("textbox", name="Password")
    expect(password).to_be_focused()
    expect(password).to_have_value("")
    site.screenshot("log-in")
    password.fill(ADMIN[1])
    password.press("Enter")
    expect(site.heading("Users")).to_be_focused()
    expect(site.page).to_have_title("Users · Accord")


def test_nothing_is_sent_while_a_field_is_empty(site):
    site.open()
    site.page.get_by_role("button", name="Log in").click()
    expect(site.page.get_by_label(NAME)).to_be_focused()
    expect(site.page.get_by_label(NAME)).to_have_attribute("aria-invalid", "true")
    expect(site.page.get_by_text("Please fill this in.")).to_have_count(2)


def test_a_username_logs_in_too(site, api):
    name = f"n{uuid.uuid4().hex[:8]}"
    add(api, roles=["Developer"], username=name)
    site.log_in(name, PASSWORD)
    expect(site.page.locator(".account-name")).to_have_text(name)


def test_too_many_attempts_say_how_long_to_wait(site):
    refusal = {"status": 429, "headers": {"Retry-After": "2"}, "json": {"status": "fail", "message": "slow down"}}
    site.page.route("**/auth/login", lambda route: route.fulfill(**refusal))
    site.open()
    site.submit_login(ADMIN[0], ADMIN[1])
    button = site.page.get_by_role("button", name="Log in")
    expect(site.page.get_by_role("alert")).to_contain_text("Please try again in 2 seconds.")
    expect(button).to_be_disabled()
    expect(button).to_be_enabled(timeout=5_000)


def test_who_guesses_is_told_to_wait(site, user):
    while login_status(site.server, user["email"], "a guess") == 401:
        pass
    site.open()
    site.submit_login(user["email"], "another guess")
    expect(site.page.get_by_role("alert")).to_contain_text(re.compile(r"Please try again in \d+ seconds?\."))


def test_logging_out_ends_the_session_on_the_server(site):
    tokens = []
    site.page.on("request", lambda request: tokens.append(request.headers.get("authorization")))
    site.log_in()
    site.page.get_by_role("button", name="Log out").click()
    expect(site.page.get_by_text("You are logged out.")).to_be_visible()
    token = [token for token in tokens if token][-1]
    answer = requests.get(f"{site.server.api}/auth/user", headers={"Authorization": token}, timeout=10)
    assert answer.status_code == 401


def test_nothing_is_stored_and_a_reload_comes_back_to_the_same_view(site):
    site.log_in(view="#/users?q=example.com&sort=email")
    assert site.page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]
    site.page.reload()
    site.submit_login(*ADMIN)
    expect(site.page.get_by_role("searchbox")).to_have_value("example.com")
    expect(site.page.get_by_role("columnheader", name="User")).to_have_attribute("aria-sort", "ascending")


def test_tokens_are_renewed_unnoticed(site, api, user):
    site.log_in()
    # Longer than an access token lives.
    site.page.wait_for_timeout(5_500)
    site.find(user["email"])


def test_a_session_that_has_ended_leads_to_the_log_in_page_and_back(site, api):
    developer = add(api, roles=["Developer"])
    site.log_in(developer["email"], PASSWORD)
    api("POST", f"/users/{developer['public_id']}/block", 200)
    site.search("somebody")
    expect(site.page.get_by_text("Your session has ended.")).to_be_visible()
    api("POST", f"/users/{developer['public_id']}/unblock", 200)
    site.submit_login(developer["email"], PASSWORD)
    expect(site.page.get_by_role("searchbox")).to_have_value("somebody")


# Users


def test_a_user_is_added_and_faults_stand_at_their_fields(site):
    email = f"new{uuid.uuid4().hex[:8]}@example.com"
    site.log_in()
    site.page.get_by_role("button", name="Add user").click()
    site.filled("Email address", "nonsense")
    site.filled("Username", "!")
    site.filled("Password", PASSWORD)
    site.dialog.get_by_role("button", name="Add user").click()
    field = site.dialog.get_by_role("textbox", name="Email address")
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile("nonsense is not a valid email"))
    username = site.dialog.get_by_role("textbox", name="Username")
    expect(username).to_have_accessible_description(re.compile("Use 2 to 50 letters, digits"))
    site.screenshot("faults")

    field.fill(email)
    site.filled("Username", "")
    site.dialog.get_by_role("checkbox", name="Developer").check()
    site.confirm("Add user")
    site.expect_notice(f"{email} was added.")
    expect(site.row(email)).to_contain_text("Developer")
    assert login_status(site.server, email) == 200


def test_an_address_that_is_taken_is_told(site, user):
    site.log_in()
    site.page.get_by_role("button", name="Add user").click()
    site.filled("Email address", user["email"])
    site.filled("Password", PASSWORD)
    site.dialog.get_by_role("button", name="Add user").click()
    expect(site.dialog.get_by_role("alert")).to_contain_text(user["email"])
    site.page.keyboard.press("Escape")
    expect(site.page.get_by_role("button", name="Add user")).to_be_focused()


def test_users_are_searched_filtered_sorted_and_paged(site, api):
    tag = f"p{uuid.uuid4().hex[:8]}"
    for number in range(21):
        body = {"email": f"{tag}-{number:02}@example.com", "password": PASSWORD, "roles": ["QA" if number < 3 else "User"]}
        api("POST", "/users", 201, json=body)
    site.log_in()
    site.search(tag)
    expect(site.page.locator(".pager-range")).to_have_text("1–20 of 21")
    site.page.get_by_role("button", name="User", exact=True).click()
    expect(site.rows().first).to_contain_text(f"{tag}-00@")
    site.page.get_by_role("button", name="Next page").click()
    expect(site.rows()).to_have_count(1)
    expect(site.rows()).to_contain_text(f"{tag}-20@")
    site.page.go_back()
    expect(site.rows()).to_have_count(20)
    site.choose("Role", "QA")
    expect(site.rows()).to_have_count(3)
    site.choose("Status", "Blocked")
    expect(site.page.get_by_text("No user fits")).to_be_visible()
    site.page.get_by_role("button", name="Clear the filters").click()
    expect(site.rows()).to_have_count(20)


def test_a_blocked_user_cannot_log_in_until_unblocked(site, user):
    site.log_in()
    site.find(user["email"])
    site.act(user["email"], "Block")
    site.confirm("Block user")
    expect(site.row(user["email"])).to_contain_text("Blocked")
    expect(site.page.get_by_role("button", name=f"Actions for {user['email']}")).to_be_focused()
    assert login_status(site.server, user["email"]) == 401
    site.act(user["email"], "Unblock")
    expect(site.row(user["email"])).to_contain_text("Active")
    assert login_status(site.server, user["email"]) == 200


def test_a_password_is_reset(site, user):
    site.log_in()
    site.find(user["email"])
    site.act(user["email"], "Set password")
    site.dialog.get_by_role("button", name="Make up a password").click()
    made_up = site.dialog.get_by_role("textbox", name="New password").input_value()
    assert len(made_up) == 20
    site.confirm("Set password")
    assert login_status(site.server, user["email"]) == 401
    assert login_status(site.server, user["email"], made_up) == 200


def test_ones_own_password_needs_the_current_one(site, api):
    developer = add(api, roles=["Developer"])
    site.log_in(developer["email"], PASSWORD)
    site.page.get_by_role("button", name="Change the password").click()
    site.filled("Current password", "not it")
    site.filled("New password", "another password")
    site.dialog.get_by_role("button", name="Set password").click()
    expect(site.dialog.get_by_role("textbox", name="Current password")).to_have_attribute("aria-invalid", "true")
    site.filled("Current password", PASSWORD)
    site.confirm("Set password")
    assert login_status(site.server, developer["email"], "another password") == 200


def test_roles_address_and_username_are_edited(site, api, user):
    site.log_in()
    site.find(user["email"])
    site.act(user["email"], "Edit")
    name = f"e{uuid.uuid4().hex[:8]}"
    site.filled("Username", name)
    site.dialog.get_by_role("checkbox", name="User").uncheck()
    site.dialog.get_by_role("checkbox", name="QA").check()
    site.screenshot("edit")
    site.confirm("Save changes")
    expect(site.row(user["email"])).to_contain_text("QA")
    now = api("GET", f"/users/{user['public_id']}", 200)
    assert (now["username"], now["roles"]) == (name, ["QA"])


def test_an_edit_over_somebody_elses_is_told_and_offers_their_state(site, api, user):
    site.log_in()
    site.find(user["email"])
    site.act(user["email"], "Edit")
    site.filled("Username", "mine-" + uuid.uuid4().hex[:6])
    theirs = "theirs-" + uuid.uuid4().hex[:6]
    api("PATCH", f"/users/{user['public_id']}", 200, json={"username": theirs})
    site.dialog.get_by_role("button", name="Save changes").click()
    expect(site.dialog.get_by_role("alert")).to_contain_text("Somebody else changed this user meanwhile.")
    site.dialog.get_by_role("button", name="Show the current values").click()
    expect(site.dialog.get_by_role("textbox", name="Username")).to_have_value(theirs)
    mine = "mine-" + uuid.uuid4().hex[:6]
    site.filled("Username", mine)
    site.confirm("Save changes")
    assert api("GET", f"/users/{user['public_id']}", 200)["username"] == mine


def test_a_user_is_deleted_and_restored(site, user):
    site.log_in()
    site.find(user["email"])
    site.act(user["email"], "Delete")
    expect(site.dialog.get_by_role("button", name="Cancel")).to_be_focused()
    site.confirm("Delete user")
    expect(site.page.get_by_text("No user fits")).to_be_visible()
    assert login_status(site.server, user["email"]) == 401
    site.choose("Status", "Deleted")
    expect(site.row(user["email"])).to_contain_text("Deleted")
    site.act(user["email"], "Restore")
    site.expect_notice("was restored")
    assert login_status(site.server, user["email"]) == 200


def test_a_user_that_changed_is_shown_again_before_it_is_deleted(site, api, user):
    site.log_in()
    site.find(user["email"])
    site.act(user["email"], "Delete")
    expect(site.dialog.get_by_role("button", name="Delete user")).to_be_enabled()
    site.page.wait_for_load_state("networkidle")
    api("PATCH", f"/users/{user['public_id']}", 200, json={"roles": ["QA"]})
    site.dialog.get_by_role("button", name="Delete user").click()
    expect(site.dialog).to_contain_text("Somebody else changed this user meanwhile.")
    expect(site.dialog).to_contain_text("QA")
    site.confirm("Delete user")
    api("GET", f"/users/{user['public_id']}", 404)


def test_a_users_sessions_are_blocked_and_unblocked(site, user):
    tokens = requests.post(f"{site.server.api}/auth/login", json={"email": user["email"], "password": PASSWORD}, timeout=10).json()
    me = {"headers": {"Authorization": f"Bearer {tokens['access_token']}"}, "timeout": 10}
    site.log_in()
    site.find(user["email"])
    site.page.get_by_role("link", name=user["email"]).click()
    expect(site.heading(user["email"])).to_be_visible()
    sessions = site.page.get_by_role("table", name="Sessions")
    sessions.get_by_role("button", name=re.compile("^Block")).click()
    expect(sessions).to_contain_text("Blocked")
    expect(sessions.get_by_role("button", name=re.compile("^Unblock"))).to_be_focused()
    assert requests.get(f"{site.server.api}/auth/user", **me).status_code == 401
    site.screenshot("user")
    sessions.get_by_role("button", name=re.compile("^Unblock")).click()
    expect(sessions).to_contain_text("Active")
    site.page.get_by_role("link", name="All users").click()
    expect(site.heading("Users")).to_be_focused()


def test_ones_own_session_and_account_are_not_offered_for_blocking(site, api):
    me = api("GET", "/auth/user", 200)
    site.log_in(view=f"#/users/{me['public_id']}", heading=None)
    sessions = site.page.get_by_role("table", name="Sessions")
    expect(sessions.get_by_role("row").filter(has_text="This session").get_by_role("button")).to_have_count(0)
    expect(site.page.get_by_role("button", name="Edit")).to_be_visible()
    expect(site.page.get_by_role("button", name="Delete")).to_have_count(0)


# What an account may not do is not offered


def test_a_developer_sees_users_and_changes_nothing(site, api, user):
    developer = add(api, roles=["Developer"])
    site.log_in(developer["email"], PASSWORD)
    site.find(user["email"])
    expect(site.page.get_by_role("button", name="Add user")).to_have_count(0)
    expect(site.page.get_by_role("link", name="Access log")).to_have_count(0)
    site.page.get_by_role("button", name="Actions for").click()
    expect(site.page.get_by_role("menuitem")).to_have_text(["Open"])


def test_an_account_without_permissions_is_told_so(site, user):
    site.log_in(user["email"], PASSWORD, heading=None)
    expect(site.page.get_by_text("This is not for your account")).to_be_visible()
    site.log_in(user["email"], PASSWORD, view="#/access-log", heading=None)
    expect(site.page.get_by_text("This is not for your account")).to_be_visible()


# Roles and access log


def test_a_role_is_added_edited_and_deleted(site):
    name = f"Role-{uuid.uuid4().hex[:6]}"
    site.log_in(view="#/roles", heading="Roles")
    site.screenshot("roles")
    site.page.get_by_role("button", name="Add role").click()
    site.filled("Name", name)
    site.filled("Description", "<img src=x onerror=alert(1)>")
    site.dialog.get_by_role("checkbox", name="See users").check()
    site.confirm("Add role")
    card = site.page.get_by_role("listitem").filter(has=site.page.get_by_role("heading", name=name))
    expect(card).to_contain_text("<img src=x onerror=alert(1)>")
    expect(card).to_contain_text("users:list")
    card.get_by_role("button", name="Edit").click()
    site.filled("Description", "")
    site.dialog.get_by_role("checkbox", name="Add users").check()
    site.confirm("Save changes")
    expect(card).to_contain_text("users:add")
    card.get_by_role("button", name="Delete").click()
    site.confirm("Delete role")
    expect(card).to_have_count(0)


def test_a_role_in_use_stays(site, user):
    site.log_in(view="#/roles", heading="Roles")
    site.page.get_by_role("button", name="Delete the role User", exact=True).click()
    site.dialog.get_by_role("button", name="Delete role").click()
    expect(site.dialog.get_by_role("alert")).not_to_be_empty()


def test_the_access_log_is_filtered_and_older_requests_follow(site):
    for number in range(60):
        requests.get(f"{site.server.origin}/nothing/{number}", timeout=10)
    requests.delete(f"{site.server.origin}/nothing/else", timeout=10)
    # Rows are written in batches, about once a second.
    site.log_in(view="#/access-log?path=/nothing/", heading="Access log")
    site.page.wait_for_timeout(1_500)
    site.page.get_by_role("button", name="Refresh").click()
    expect(site.rows()).to_have_count(50)
    expect(site.rows().first).to_contain_text("/nothing/else")
    site.screenshot("access-log")
    site.page.get_by_role("button", name="Show older requests").click()
    expect(site.rows()).to_have_count(61)
    expect(site.page.get_by_role("button", name="Show older requests")).to_be_hidden()
    site.choose("Method", "DELETE")
    expect(site.rows()).to_have_count(1)
    site.choose("Method", "All methods")
    site.choose("Answer", "2xx – done")
    expect(site.page.get_by_text("No request fits")).to_be_visible()


def test_a_users_requests_are_one_click_away(site, api, user):
    requests.post(f"{site.server.api}/auth/login", json={"email": user["email"], "password": PASSWORD}, timeout=10)
    site.log_in(view=f"#/users/{user['public_id']}", heading=None)
    site.page.wait_for_timeout(1_500)
    site.page.get_by_role("link", name="Requests").click()
    expect(site.rows().filter(has_text="loginUser")).to_have_count(1)
    expect(site.rows().first).to_contain_text(user["email"])


def test_an_address_that_names_no_view_says_so(site):
    site.log_in(view="#/nowhere", heading=None)
    expect(site.page.get_by_text("There is nothing here")).to_be_visible()


def test_a_server_that_is_away_is_told_and_asked_again(site):
    site.log_in()
    site.page.route("**/api/v1/users?*", lambda route: route.fulfill(status=500, json={"status": "fail", "message": "Internal Server Error", "request_id": "abc"}))
    site.search("anybody")
    expect(site.page.get_by_text("Internal Server Error")).to_contain_text("abc")
    site.page.unroute("**/api/v1/users?*")
    site.page.get_by_role("button", name="Try again").click()
    expect(site.page.get_by_text("No user fits")).to_be_visible()


# Keyboard, night, telephone


def test_everything_is_done_with_the_keyboard(site, user):
    press = site.page.keyboard.press
    site.open()
    site.page.keyboard.type(ADMIN[0])
    press("Tab")
    site.page.keyboard.type(ADMIN[1])
    press("Enter")
    expect(site.heading("Users")).to_be_focused()
    press("Tab")
    expect(site.page.get_by_role("button", name="Add user")).to_be_focused()
    press("Tab")
    expect(site.page.get_by_role("searchbox")).to_be_focused()
    site.page.keyboard.type(user["email"])
    press("Enter")
    expect(site.rows()).to_have_count(1)
    opener = site.page.get_by_role("button", name=f"Actions for {user['email']}")
    for _ in range(12):
        if opener.evaluate("element => element === document.activeElement"):
            break
        press("Tab")
    expect(opener).to_be_focused()
    assert opener.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"
    press("Enter")
    expect(site.page.get_by_role("menuitem", name="Open")).to_be_focused()
    press("Escape")
    expect(opener).to_be_focused()
    press("Enter")
    press("End")
    expect(site.page.get_by_role("menuitem", name="Delete")).to_be_focused()
    press("b")
    expect(site.page.get_by_role("menuitem", name="Block")).to_be_focused()
    press("Enter")
    expect(site.dialog.get_by_role("button", name="Cancel")).to_be_focused()
    press("Tab")
    press("Enter")
    expect(site.row(user["email"])).to_contain_text("Blocked")
    expect(opener).to_be_focused()


def test_the_first_stop_of_the_keyboard_skips_to_the_content(site):
    site.log_in()
    site.page.evaluate("document.activeElement.blur()")
    site.page.locator(".skip").focus()
    site.page.keyboard.press("Enter")
    expect(site.page.get_by_role("main")).to_be_focused()
    expect(site.heading("Users")).to_be_visible()


def test_it_says_what_it_is_to_a_screen_reader(site):
    site.log_in()
    for role in ("banner", "navigation", "main"):
        expect(site.page.get_by_role(role).first).to_be_visible()
    expect(site.page.get_by_role("link", name="Users")).to_have_attribute("aria-current", "page")
    expect(site.page.get_by_role("status").first).to_contain_text(re.compile(r"\d+ users?, page 1 of"))
    nameless = site.page.locator("button:visible, input:visible, select:visible, a:visible").evaluate_all(
        """all => all.filter(each => !(each.ariaLabel || each.innerText || each.labels?.length)).map(each => each.outerHTML)"""
    )
    assert nameless == []


def test_it_looks_as_it_should_by_day(site, api):
    for name in ("ada", "grace", "margaret"):
        add(api, roles=["QA", "Developer"], username=f"{name}{uuid.uuid4().hex[:4]}")
    site.log_in()
    expect(site.rows().first).to_be_visible()
    site.screenshot("users")


def test_it_is_dark_at_night(at_night, user):
    at_night.log_in()
    expect(at_night.rows().first).to_be_visible()
    ground, ink = at_night.page.evaluate("[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]")
    assert brightness(ground) < 50 and brightness(ink) > 200
    at_night.screenshot("users-dark")
    at_night.page.get_by_role("button", name="Add user").click()
    at_night.screenshot("add-dark")


def test_it_fits_a_telephone(telephone, api, user):
    telephone.open()
    assert telephone.is_within_its_width()
    telephone.screenshot("log-in-telephone")
    telephone.submit_login(*ADMIN)
    telephone.find(user["email"])
    assert telephone.is_within_its_width()
    telephone.screenshot("users-telephone")
    telephone.act(user["email"], "Edit")
    expect(telephone.dialog.get_by_role("textbox", name="Username")).to_be_visible()
    telephone.screenshot("edit-telephone")
    telephone.page.keyboard.press("Escape")
    for view, heading in ((f"#/users/{user['public_id']}", user["email"]), ("#/roles", "Roles"), ("#/access-log", "Access log")):
        telephone.page.evaluate("view => { location.hash = view }", view)
        expect(telephone.heading(heading)).to_be_visible()
        telephone.page.wait_for_load_state("networkidle")
        assert telephone.is_within_its_width(), view
        telephone.screenshot(view.split("/")[1] + "-view-telephone")


def brightness(color):
    return sum(float(part) for part in re.findall(r"[\d.]+", color)[:3]) / 3
