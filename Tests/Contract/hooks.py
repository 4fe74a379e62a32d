"""What schemathesis can't know from the contract: how to get a token, and what a deadline is."""

import base64
import datetime
import json
import os
import random
import re
import subprocess

import requests
import schemathesis
from hypothesis import strategies as st

API = os.environ["ACCORD_API"]
chance = random.Random(2026)
# The pattern that the contract has for `If-Match`.
ENTITY_TAGS = r'\*|(W/)?"[!#-~]*"([ \t]*,[ \t]*(W/)?"[!#-~]*")*'


@schemathesis.auth(refresh_interval=None)
class FreshTokens:
    """Logs in anew for each case: tokens live for seconds, and a case may log its session out.

    It may as well block, rename or demote the account that it acts for, which is then left to its fate:
    the command line makes the next one.
    """

    password = "a passphrase of the contract tests"
    count = 0
    email = None

    def get(self, case, context):
        for _ in range(3):
            answer = self.log_in() if self.email else None
            if answer is not None and answer.status_code == 200:
                tokens = answer.json()
                headers = {"Authorization": f"Bearer {tokens['access_token']}"}
                me = requests.get(f"{API}/auth/user", headers=headers, timeout=10).json()
                if me["admin"]:
                    return tokens
            self.make_administrator()
        raise AssertionError(f"no administrator can log in: {answer.status_code} {answer.text}")

    def log_in(self):
        return requests.post(
            f"{API}/auth/login", json={"email": self.email, "password": self.password}, timeout=10
        )

    def make_administrator(self):
        self.count += 1
        self.email = f"generated-requests-{self.count}@example.com"
        subprocess.run(
            [os.environ["ACCORD_SERVER"], "user", "add", self.email, "--admin", "--password", self.password],
            env=json.loads(os.environ["ACCORD_SERVER_SETTINGS"]), check=True, stdout=subprocess.PIPE, timeout=30,
        )

    def set(self, case, tokens, context):
        requirements = case.operation.definition.raw.get("security", [])
        schemes = {scheme for requirement in requirements for scheme in requirement}
        if "accessToken" in schemes:
            case.headers["Authorization"] = f"Bearer {tokens['access_token']}"
        elif "refreshToken" in schemes:
            case.headers["Authorization"] = f"Bearer {tokens['refresh_token']}"


def deadlines():
    """Days that have not passed, in each of the forms that a deadline may have."""
    # Two days ahead, so that midnight can't fall between making a value and sending it.
    first = datetime.date.today() + datetime.timedelta(days=2)
    last = datetime.date(9999, 12, 30)
    days = st.dates(first, last)
    times = st.datetimes(
        datetime.datetime.combine(first, datetime.time()), datetime.datetime.combine(last, datetime.time())
    )
    return st.one_of(
        days.map(lambda day: day.isoformat()),
        days.map(lambda day: day.strftime("%m/%d/%Y")),
        days.map(lambda day: day.strftime("%B %d %Y")),
        times.map(lambda time: time.isoformat(timespec="seconds") + "Z"),
        times.map(lambda time: time.isoformat(timespec="milliseconds") + "+01:00"),
    )


schemathesis.openapi.format("deadline", deadlines())


def is_deadline(text):
    """Whether a text is a day that has not passed, in one of the forms above."""
    for form in ("%Y-%m-%d", "%m/%d/%Y", "%B %d %Y"):
        try:
            return datetime.datetime.strptime(text, form).date() >= datetime.date.today()
        except ValueError:
            pass
    try:
        time = datetime.datetime.fromisoformat(text)
    except ValueError:
        return False
    return time.tzinfo is not None and time.date() > datetime.date.today()


def own_session(case):
    """The account and the session that the request itself comes from, out of its token."""
    token = (case.headers or {}).get("Authorization", "").removeprefix("Bearer ")
    if token.count(".") != 2:
        return {}
    payload = token.split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    return {"public_id": claims["sub"], "token_id": claims["sid"]}


@schemathesis.hook
def before_call(context, case, kwargs):
    """Gives what is to be valid a valid deadline and a valid `If-Match`, and paths a session that is there.

    Not every deadline comes from the generator above: those taken over from other answers are
    compared with the schema alone, which can't say what a deadline is. And the coverage phase finds no
    value for the pattern of `If-Match`, and then sends a wrong one in requests that are to be valid.
    """
    if case.meta is None:
        return
    modes = {location.name: component.mode.name for location, component in case.meta.components.items()}
    if modes.get("BODY") == "POSITIVE" and isinstance(case.body, dict):
        deadline = case.body.get("deadline")
        if isinstance(deadline, str) and not is_deadline(deadline):
            case.body["deadline"] = "2099-12-31"
    if modes.get("PATH") == "POSITIVE" and "token_id" in case.path_parameters and chance.random() < 0.3:
        case.path_parameters.update(own_session(case))
    tag = (case.headers or {}).get("If-Match")
    if case.meta.generation.mode.is_positive and tag is not None and not re.fullmatch(ENTITY_TAGS, tag):
        case.headers["If-Match"] = '"1"'


@schemathesis.hook
def after_call(context, case, response):
    """Notes each answer for the table of statuses that the test makes."""
    if response.request.method.upper() != case.operation.method.upper():
        return  # A check tries other methods on the path; their answers are not the operation's.
    with open(os.environ["ACCORD_STATUSES"], "a", encoding="utf-8") as notes:
        notes.write(json.dumps([case.operation.label, response.status_code]) + "\n")
