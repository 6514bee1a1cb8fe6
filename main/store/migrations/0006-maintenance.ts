/** Maintenance that was declared here, and what became of the windows of runbooks. */
export const maintenance = `
  CREATE TABLE maintenance (
    -- The runbook whose window it is; empty for one that was declared here.
    runbook TEXT NOT NULL,
    id TEXT NOT NULL,
    -- What it covers, as JSON.
    scope TEXT NOT NULL,
    reason TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    -- Null for a window of a runbook.
    declared_by TEXT,
    notice_due_at INTEGER,
    -- How far it had come when that was last told.
    told TEXT NOT NULL CHECK (told IN ('coming', 'on', 'over')),
    PRIMARY KEY (runbook, id)
  ) STRICT, WITHOUT ROWID;
`
