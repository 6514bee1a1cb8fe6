/** What was understood of each file of a runbook when it was read last, so that it is there at once at the next start. */
export const runbookModels = `
  CREATE TABLE runbook_model (
    runbook TEXT NOT NULL REFERENCES runbook_copy (runbook) ON DELETE CASCADE,
    path TEXT NOT NULL,
    -- The fingerprint of the file's text.
    version TEXT NOT NULL,
    -- The fingerprint of the program that understood it.
    understanding TEXT NOT NULL,
    model TEXT NOT NULL,
    PRIMARY KEY (runbook, path)
  ) STRICT, WITHOUT ROWID;
`
