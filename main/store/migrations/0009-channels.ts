/** Ways out of this laptop, and what waits to leave by them. Secrets are not in the database. */
export const channels = `
  CREATE TABLE channel (
    id TEXT PRIMARY KEY,
    definition TEXT NOT NULL,
    enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE outbox (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    event_id TEXT NOT NULL,
    channel_id TEXT NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    recipient TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    effect TEXT NOT NULL CHECK (effect IN ('begin', 'again', 'follow', 'end', 'single')),
    summary TEXT NOT NULL,
    content TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'parked', 'dropped')),
    perhaps_arrived INTEGER NOT NULL DEFAULT 0 CHECK (perhaps_arrived IN (0, 1)),
    attempts INTEGER NOT NULL DEFAULT 0,
    reason TEXT,
    created_at INTEGER NOT NULL,
    next_try_at INTEGER NOT NULL,
    settled_at INTEGER,
    UNIQUE (event_id, channel_id, recipient)
  ) STRICT;
  CREATE INDEX outbox_by_lane ON outbox (channel_id, recipient, subject_id, sequence);
  CREATE INDEX outbox_unsettled ON outbox (channel_id, sequence) WHERE state IN ('waiting', 'sending', 'parked');
  CREATE INDEX outbox_settled ON outbox (settled_at) WHERE settled_at IS NOT NULL;
`
