"""How long lists take when their tables are large: 100,000 widgets and 1,000,000 rows of the access log.

One client asks for the first, the middle and the last page and with each filter. The figure is the 99th
percentile in milliseconds, counted at the client.
"""

import argparse
import pathlib
import random
import sqlite3
import sys
import tempfile
import time
import uuid

from benchmark_server import BenchmarkServer

WIDGETS = 100_000
LOG_ROWS = 1_000_000
USERS = 10_000
BUCKET_LISTS = 20_000  # All of them one account's.
PATIENTS = 100_000
# Milliseconds, and MiB that the server's memory may grow by.
LATENCY_BAR = 20
MEMORY_BAR = 32

LISTS = [
    "/widgets", "/widgets?page=5000", "/widgets?page=10000", "/widgets?per_page=100&page=1000",
    "/widgets?page=2147483647",
    "/access-log", "/access-log?per_page=100", "/access-log?status=500", "/access-log?status=501",
    "/access-log?status=4xx", "/access-log?method=PUT", "/access-log?operation=getWidget",
    "/access-log?operation=nothing", "/access-log?address=10.9.9.9", "/access-log?path=/api/v1/nothing",
    f"/access-log?user={uuid.UUID(int=7)}", f"/access-log?user={uuid.UUID(int=10**9)}",
    "/users", "/users?page=1000", "/users?q=user99", "/users?q=nobody", "/users?sort=email&page=1000",
    "/users?role=Administrator", "/users?role=User&page=500", "/users?status=deleted",
    "/bucketlists", "/bucketlists?page=2000", "/bucketlists?q=99", "/bucketlists?q=nothing",
    "/bucketlists?q=list&page=2000", "/bucketlists/1/items?page=2000",
    "/patients", "/patients?page=5000", "/patients?page=10000", "/patients?per_page=100&page=1000",
    "/patients/99999/appointments", "/appointments/99999/measures", "/categories",
]


def fill(database):
    """Rows that the API would take far too long to make."""
    now = time.time_ns() // 1000
    owner = database.execute("SELECT id FROM users").fetchone()[0]
    database.executemany(
        "INSERT INTO widgets (name, info_url, deadline, created_at, owner_id) VALUES (?, ?, ?, ?, ?)",
        ((f"widget-{n}", "https://www.example.com/w", 2 * now, now, owner) for n in range(WIDGETS)),
    )
    chance = random.Random(2026)
    database.executemany(
        "INSERT INTO access_log (id, method, path, operation, status, user, address, duration, request)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                (now - 1000 * (LOG_ROWS - n)) * 1024, chance.choice(["GET", "POST", "DELETE"]),
                f"/api/v1/widgets/widget-{n % 1000}", chance.choice(["getWidget", "listWidgets"]),
                500 if n % 100_000 == 7 else chance.choice([200, 200, 200, 404]),
                str(uuid.UUID(int=n % 50)), f"10.0.{n % 256}.1", 150, n,
            )
            for n in range(LOG_ROWS)
        ),
    )
    role = database.execute("SELECT id FROM roles WHERE name = 'User'").fetchone()[0]
    first = database.execute("SELECT max(id) FROM users").fetchone()[0] + 1
    database.executemany(
        "INSERT INTO users (id, public_id, email, username, password_hash, created_at, updated_at)"
        " VALUES (?, ?, ?, ?, 'none', ?, ?)",
        (
            (first + n, str(uuid.UUID(int=n)), f"user{n}@example.com", f"user{n}", now + n, now + n)
            for n in range(USERS)
        ),
    )
    database.executemany(
        "INSERT INTO user_roles (user_id, role_id) VALUES (?, ?)", ((first + n, role) for n in range(USERS))
    )
    database.executemany(
        "INSERT INTO bucketlists (name, name_folded, owner_id, created_at, modified_at)"
        " VALUES (?, ?, ?, ?, ?)",
        ((f"List {n}", f"list {n}", owner, now, now) for n in range(BUCKET_LISTS)),
    )
    database.executemany(
        "INSERT INTO bucketlist_items (bucketlist_id, name, done, created_at, modified_at)"
        " VALUES (1, ?, 0, ?, ?)",
        ((f"Item {n}", now, now) for n in range(BUCKET_LISTS)),
    )
    fill_patients(database, now)
    database.commit()


def fill_patients(database, now):
    """Patients, each with an appointment and two measures."""
    database.executemany(
        "INSERT INTO patients (id, name, surname, birthday, comments) VALUES (?, ?, ?, '1971-07-30', ?)",
        ((n, f"name {n}", f"surname {n}", "x" * 200) for n in range(1, PATIENTS + 1)),
    )
    database.executemany(
        "INSERT INTO appointments (id, patient_id, date) VALUES (?, ?, ?)",
        ((n, n, now) for n in range(1, PATIENTS + 1)),
    )
    database.executemany(
        "INSERT INTO measures (appointment_id, category_id, value, measured_at) VALUES (?, ?, ?, ?)",
        ((n, category, 60.5, now) for n in range(1, PATIENTS + 1) for category in (1, 2)),
    )


def percentile(server, path, times):
    """The 99th percentile of the milliseconds that a path takes."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        answer = server.session.get(server.api + path)
        taken.append((time.perf_counter() - began) * 1000)
        assert answer.status_code == 200, f"{path}: {answer.status_code} {answer.text}"
    return sorted(taken)[int(len(taken) * 0.99) - 1]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--times", type=int, default=100, help="that each list is asked for")
    arguments = parser.parse_args()
    slow = []
    with tempfile.TemporaryDirectory() as folder:
        server = BenchmarkServer(folder)
        server.prepare()
        with sqlite3.connect(pathlib.Path(folder) / "benchmark.db") as database:
            fill(database)
        database.close()
        server.start()
        before = server.resident_megabytes()
        # The log reaches 1,000 seconds back; these pages lie in its middle and at its end.
        deep = [
            time.strftime("/access-log?to=%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - seconds))
            for seconds in (500, 995)
        ]
        for path in LISTS + deep:
            taken = percentile(server, path, arguments.times)
            print(f"{path:55} {taken:7.2f} ms", flush=True)
            if taken > LATENCY_BAR:
                slow.append(path)
        growth = server.resident_megabytes() - before
        print(f"memory: {before:.0f} MiB at first, {growth:.0f} MiB more in the end")
        server.stop()
    return 0 if not slow and growth <= MEMORY_BAR else 1


if __name__ == "__main__":
    sys.exit(main())
