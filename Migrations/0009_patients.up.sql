-- Patients, their appointments and what was measured there. Times are microseconds since 1970 in UTC. Ids
-- are never given again.

CREATE TABLE patients (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT,
    surname TEXT,
    -- A date such as 1971-07-30.
    birthday TEXT,
    comments TEXT,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Narrow, so that counting patients and skipping pages of them doesn't read what is known of them.
CREATE INDEX patients_ids ON patients (id);

CREATE TABLE appointments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    patient_id INTEGER NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
    date INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX appointments_patient ON appointments (patient_id);

CREATE TABLE categories (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE measures (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    appointment_id INTEGER NOT NULL REFERENCES appointments (id) ON DELETE CASCADE,
    -- A category that measures are of can't be deleted.
    category_id INTEGER NOT NULL REFERENCES categories (id),
    marker TEXT,
    value REAL NOT NULL,
    measured_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX measures_appointment ON measures (appointment_id);
CREATE INDEX measures_category ON measures (category_id);

INSERT INTO categories (name) VALUES ('HR'), ('Blood Pressure');
