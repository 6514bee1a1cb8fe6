/** Times are UTC milliseconds; JSON columns hold what a schema in `shared/` parses. */
export const mainJob = `
  CREATE TABLE monitor (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL CHECK (source IN ('runbook', 'local')),
    -- Which runbook names it: its path, or 'sample'. Null for a local one.
    runbook TEXT,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    -- What was changed on this laptop, before the runbook's definition.
    local_definition TEXT,
    paused_at INTEGER,
    -- Removed by a person on this laptop.
    removed_at INTEGER,
    -- The state machine from checks to alerts.
    state TEXT,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX monitor_of_runbook ON monitor (runbook, name) WHERE runbook IS NOT NULL;

  CREATE TABLE sample (
    monitor_id TEXT NOT NULL REFERENCES monitor (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    status TEXT NOT NULL,
    value REAL,
    unit TEXT,
    duration REAL NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (monitor_id, at)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sample_age ON sample (at);

  CREATE TABLE alert (
    id TEXT PRIMARY KEY,
    -- No foreign key: an alert outlives its monitor.
    monitor_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'acknowledged', 'resolved')),
    opened_at INTEGER NOT NULL,
    resolved_at INTEGER,
    alert TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX alert_unresolved ON alert (monitor_id) WHERE state <> 'resolved';
  CREATE INDEX alert_age ON alert (opened_at);

  -- What was decided to be told, written before it is shown, so that a crash loses none and a restart repeats none.
  CREATE TABLE notification (
    id TEXT PRIMARY KEY,
    alert_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    shown_at INTEGER,
    UNIQUE (alert_id, kind)
  ) STRICT;

  -- The last good copy of each runbook, by its path, or 'sample'.
  CREATE TABLE runbook_copy (
    runbook TEXT PRIMARY KEY,
    -- When it was opened on this laptop for the first time: what was due before is nobody's omission.
    first_opened_at INTEGER NOT NULL,
    version TEXT NOT NULL,
    text TEXT NOT NULL,
    read_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE run (
    id TEXT PRIMARY KEY,
    -- Which runbook it is from: its path, or 'sample'. For a procedure beside an alert ''.
    runbook TEXT NOT NULL,
    subject TEXT NOT NULL,
    title TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    period_start INTEGER,
    completed_at INTEGER
  ) STRICT;
  CREATE INDEX run_of_subject ON run (runbook, subject, started_at);

  -- A tick taken back stays, with who and when.
  CREATE TABLE tick (
    run_id TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    item_key TEXT NOT NULL,
    text TEXT NOT NULL,
    by TEXT NOT NULL,
    at INTEGER NOT NULL,
    undone_by TEXT,
    undone_at INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX tick_standing ON tick (run_id, item_key) WHERE undone_at IS NULL;

  CREATE TABLE shift (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    planned_end_at INTEGER,
    ended_at INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX shift_on ON shift (ended_at IS NULL) WHERE ended_at IS NULL;

  CREATE TABLE log_entry (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    author TEXT,
    text TEXT NOT NULL,
    about_kind TEXT,
    about_id TEXT
  ) STRICT;
  CREATE INDEX log_entry_age ON log_entry (at);

  CREATE TABLE handover (
    shift_id TEXT PRIMARY KEY REFERENCES shift (id),
    markdown TEXT NOT NULL,
    edited INTEGER NOT NULL,
    drafted_at INTEGER NOT NULL,
    saved_at INTEGER NOT NULL
  ) STRICT;

  -- What is being typed and not yet written.
  CREATE TABLE draft (
    name TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    saved_at INTEGER NOT NULL
  ) STRICT;
`
