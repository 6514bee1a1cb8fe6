/** Shifts that overlap and pause, handovers in lines, and what goes from laptop to laptop. Times are UTC milliseconds. */
export const handover = `
  DROP INDEX shift_on;
  CREATE INDEX shift_current ON shift (started_at) WHERE ended_at IS NULL;
  ALTER TABLE shift ADD COLUMN paused_at INTEGER;
  -- When its person was told that it ends soon.
  ALTER TABLE shift ADD COLUMN reminded_at INTEGER;

  CREATE TABLE handover_draft (
    shift_id TEXT PRIMARY KEY REFERENCES shift (id),
    -- JSON, as shared/handover/record.ts has it.
    lines TEXT NOT NULL,
    drafted_at INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    note_id TEXT
  ) STRICT;
  -- A handover from before, which was one text, becomes one line of its person.
  INSERT INTO handover_draft
    SELECT shift_id,
      json_array(json_object('id', 'text', 'section', 'notes', 'struck', json('false'), 'origin', 'person',
        'written', markdown, 'by', person, 'at', saved_at)),
      drafted_at, saved_at, NULL
    FROM handover JOIN shift ON shift.id = handover.shift_id;
  DROP TABLE handover;

  -- By what others know this laptop; it says nothing about whose it is.
  CREATE TABLE laptop (id TEXT NOT NULL) STRICT;
  INSERT INTO laptop VALUES (lower(hex(randomblob(16))));

  -- Notes, acceptances and questions, of this laptop and of others. None is ever changed.
  CREATE TABLE handover_document (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    note_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    own INTEGER NOT NULL,
    arrived_at INTEGER NOT NULL,
    -- Null: it is still to be written to the folder.
    published_at INTEGER,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX handover_document_note ON handover_document (note_id);
  CREATE INDEX handover_document_waiting ON handover_document (at) WHERE published_at IS NULL;

  -- The calendar of shifts, as it was read last.
  CREATE TABLE rota (
    source TEXT NOT NULL,
    text TEXT NOT NULL,
    read_at INTEGER NOT NULL
  ) STRICT;
`
