"""The day of a clinician, told with a client that is generated from the contract: see README.md.

Ends with 0 when every answer was the expected one.
"""

import datetime
import os
import sys
import time

from accord_client import AuthenticatedClient, Client
from accord_client.api.auth import login_user, logout_user, refresh_token
from accord_client.api.patients import create_patient, delete_patient, get_patient, list_patients, patch_patient
from accord_client.models import Login, PatientContent

API = os.environ.get("ACCORD_API", "http://127.0.0.1:5000/api/v1")
EMAIL = os.environ.get("ACCORD_EMAIL", "clinician@example.com")
PASSWORD = os.environ.get("ACCORD_PASSWORD", "a passphrase for the example")
LONGEST_WAIT = 60  # seconds


def call(what, operation, client, expected, **arguments):
    """Sends one request, says what came back, and ends the program when it is not what was expected."""
    answer = operation.sync_detailed(client=client, **arguments)
    print(f"{what}: {int(answer.status_code)}")
    if answer.status_code != expected:
        sys.exit(f"Expected {expected}, and the server said: {answer.content.decode()}")
    return answer.parsed


def expect(holds, what):
    """Ends the program when something is not as it should be."""
    if not holds:
        sys.exit(f"Not as expected: {what}")


def show(page):
    """The patients of a page, a line each."""
    for patient in page.items:
        print(f"    {patient.id}: {patient.name} {patient.surname}, born {patient.birthday}, {patient.comments}")


def signed_in(token):
    """A client that sends a token with each request."""
    return AuthenticatedClient(base_url=API, token=token)


def main():
    login = Login(email=EMAIL, password=PASSWORD)
    tokens = call(f"Log in as {EMAIL}", login_user, Client(base_url=API), 200, body=login)
    if tokens.expires_in > LONGEST_WAIT:
        sys.exit(f"Tokens live for {tokens.expires_in} s. Start the server with ACCESS_TOKEN_LIFETIME=8s.")
    client = signed_in(tokens.access_token)

    patients = call("List the patients", list_patients, client, 200)
    show(patients)
    if not patients.items:
        first = PatientContent(name="Ada", surname="Lovelace", birthday=datetime.date(1815, 12, 10))
        call("There is none yet, so add one", create_patient, client, 201, body=first)
        patients = call("List the patients", list_patients, client, 200)
    first = patients.items[0]

    print(f"Wait {tokens.expires_in} s for the access token to expire")
    time.sleep(tokens.expires_in + 0.5)
    refusal = call("List the patients with it", list_patients, client, 401)
    print(f"    {refusal.message}")
    expect(refusal.message == "Access token expired. Please log in again.", refusal.message)

    tokens = call("Refresh", refresh_token, signed_in(tokens.refresh_token), 200)
    client = signed_in(tokens.access_token)

    change = PatientContent(comments="Called back on Monday.")
    changed = call(f"Update patient {first.id}", patch_patient, client, 200, id=first.id, body=change)
    expect(changed.comments == change.comments, changed)
    expect((changed.name, changed.birthday) == (first.name, first.birthday), changed)

    birthday = datetime.date(1971, 7, 30)
    new = PatientContent(name="Grace", surname="Moore", birthday=birthday, comments="New here.")
    added = call("Add a patient born on 1971-07-30", create_patient, client, 201, body=new)
    expect(added.birthday == birthday, added)
    show(call("List the patients", list_patients, client, 200))

    call(f"Delete patient {added.id}", delete_patient, client, 204, id=added.id)
    call("It is gone", get_patient, client, 404, id=added.id)

    change = PatientContent(comments=None)
    changed = call(f"Clear what patient {first.id} says", patch_patient, client, 200, id=first.id, body=change)
    expect(changed.comments is None, changed)

    call("Log out", logout_user, client, 200)
    refusal = call("List the patients after that", list_patients, client, 401)
    print(f"    {refusal.message}")
    print("All as expected.")


if __name__ == "__main__":
    main()
