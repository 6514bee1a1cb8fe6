/** Items that are not applicable or checked by a monitor, skipped runs, and changes. Times are UTC milliseconds. */
export const checklists = `
  ALTER TABLE tick ADD COLUMN state TEXT NOT NULL DEFAULT 'done'
    CHECK (state IN ('done', 'not applicable', 'checked'));
  ALTER TABLE tick ADD COLUMN note TEXT;
  ALTER TABLE run ADD COLUMN skipped_by TEXT;
  ALTER TABLE run ADD COLUMN skipped_at INTEGER;
  ALTER TABLE run ADD COLUMN skip_reason TEXT;
  CREATE INDEX run_period ON run (runbook, period_start);

  -- The monitor that settles an item of a runbook's checklist.
  CREATE TABLE item_monitor (
    runbook TEXT NOT NULL,
    checklist_key TEXT NOT NULL,
    item_key TEXT NOT NULL,
    -- No foreign key: a monitor may come back.
    monitor_id TEXT NOT NULL,
    PRIMARY KEY (runbook, checklist_key, item_key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE change (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ended_at INTEGER,
    change TEXT NOT NULL
  ) STRICT;
  CREATE INDEX change_time ON change (starts_at);
`
