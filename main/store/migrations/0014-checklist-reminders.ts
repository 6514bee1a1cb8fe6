export const checklistReminders = `
  -- What a person was reminded of: one row for each checklist, period and kind. An id is told once.
  CREATE TABLE checklist_reminder (
    runbook TEXT NOT NULL,
    id TEXT NOT NULL,
    told_at INTEGER NOT NULL,
    PRIMARY KEY (runbook, id)
  ) STRICT, WITHOUT ROWID;
`
