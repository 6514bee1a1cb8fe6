/** Several runbooks, of a file or a folder each, and what is kept for every one of them. */
export const runbookLibrary = `
  ALTER TABLE runbook_copy ADD COLUMN kind TEXT NOT NULL DEFAULT 'file' CHECK (kind IN ('file', 'folder'));
  -- The files of a folder and their lines in the text, as JSON; null for a single file.
  ALTER TABLE runbook_copy ADD COLUMN files TEXT;
  ALTER TABLE runbook_copy ADD COLUMN title TEXT NOT NULL DEFAULT '';
  -- When it was opened last.
  ALTER TABLE runbook_copy ADD COLUMN opened_at INTEGER NOT NULL DEFAULT 0;
  UPDATE runbook_copy SET opened_at = read_at;

  -- What a runbook said when it was last marked as read.
  CREATE TABLE runbook_mark (
    runbook TEXT PRIMARY KEY REFERENCES runbook_copy (runbook) ON DELETE CASCADE,
    passages TEXT NOT NULL,
    marked_at INTEGER NOT NULL
  ) STRICT;

  -- What was last filled in for a placeholder.
  CREATE TABLE placeholder_value (
    runbook TEXT NOT NULL REFERENCES runbook_copy (runbook) ON DELETE CASCADE,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (runbook, name)
  ) STRICT, WITHOUT ROWID;

  -- What was typed into a file and not saved. No foreign key: it outlives a runbook that is forgotten.
  CREATE TABLE file_draft (
    runbook TEXT NOT NULL,
    file TEXT NOT NULL,
    base_version TEXT NOT NULL,
    text TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (runbook, file)
  ) STRICT;
`
