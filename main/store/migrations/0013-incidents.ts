/** Incidents, their timelines and reports, and what is left to do after them. Times are UTC milliseconds. */
export const incidents = `
  CREATE TABLE incident (
    id TEXT PRIMARY KEY,
    opened_at INTEGER NOT NULL,
    -- Null while it goes on.
    ended_at INTEGER,
    -- The incident that it was merged into.
    merged_into TEXT REFERENCES incident (id),
    incident TEXT NOT NULL
  ) STRICT;
  CREATE INDEX incident_time ON incident (opened_at);
  CREATE INDEX incident_end ON incident (ended_at);
  CREATE INDEX incident_part ON incident (merged_into) WHERE merged_into IS NOT NULL;

  CREATE TABLE incident_picture (
    id TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    content BLOB NOT NULL
  ) STRICT;

  CREATE TABLE incident_entry (
    -- The order in which they were written.
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    incident_id TEXT NOT NULL REFERENCES incident (id),
    at INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    past_time INTEGER NOT NULL,
    author TEXT,
    content TEXT NOT NULL,
    -- No foreign key: another laptop may have handed over only a part.
    corrects TEXT
  ) STRICT;
  CREATE INDEX incident_entry_time ON incident_entry (incident_id, at);
  CREATE TRIGGER incident_entry_stays BEFORE UPDATE ON incident_entry BEGIN
    SELECT raise(ABORT, 'a timeline is only ever appended to');
  END;
  CREATE TRIGGER incident_entry_is_kept BEFORE DELETE ON incident_entry BEGIN
    SELECT raise(ABORT, 'a timeline is only ever appended to');
  END;
  CREATE TRIGGER incident_picture_stays BEFORE UPDATE ON incident_picture BEGIN
    SELECT raise(ABORT, 'a timeline is only ever appended to');
  END;
  CREATE TRIGGER incident_picture_is_kept BEFORE DELETE ON incident_picture BEGIN
    SELECT raise(ABORT, 'a timeline is only ever appended to');
  END;
  CREATE TRIGGER incident_is_kept BEFORE DELETE ON incident BEGIN
    SELECT raise(ABORT, 'incidents are kept');
  END;

  -- What a person wrote of a report; the rest is drafted from the data.
  CREATE TABLE incident_report (
    incident_id TEXT NOT NULL REFERENCES incident (id),
    section TEXT NOT NULL,
    text TEXT NOT NULL,
    -- The draft as it was when the person wrote.
    basis TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (incident_id, section)
  ) STRICT, WITHOUT ROWID;

  -- Deadlines that passed and are to be told: once each, also after a crash.
  CREATE TABLE incident_reminder (
    incident_id TEXT NOT NULL REFERENCES incident (id),
    timer_key TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    shown_at INTEGER,
    PRIMARY KEY (incident_id, timer_key, due_at)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE follow_up (
    id TEXT PRIMARY KEY,
    incident_id TEXT,
    done_at INTEGER,
    follow_up TEXT NOT NULL
  ) STRICT;
  CREATE INDEX follow_up_incident ON follow_up (incident_id);
  CREATE INDEX follow_up_open ON follow_up (id) WHERE done_at IS NULL;
`
