/** Commands that may run, and what calls in. */
export const commandsAndHeartbeats = `
  -- The very commands that a person let run, by their fingerprints; others of a runbook wait.
  CREATE TABLE approved_command (
    fingerprint TEXT PRIMARY KEY,
    -- As it was approved, for whoever looks into this file.
    command TEXT NOT NULL,
    approved_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE heartbeat (
    monitor_id TEXT PRIMARY KEY REFERENCES monitor (id) ON DELETE CASCADE,
    -- What makes the address one that nobody can guess.
    token TEXT NOT NULL UNIQUE,
    -- How long Watchkeeper had listened in all at the last call, or when it began to wait for one, milliseconds.
    listened_before INTEGER NOT NULL,
    -- The last call; null: there was none.
    called_at INTEGER,
    failed INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL DEFAULT ''
  ) STRICT;

  -- How long calls could be heard in all, milliseconds: not while it was off or this laptop slept.
  CREATE TABLE listening (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    listened INTEGER NOT NULL
  ) STRICT;
  INSERT INTO listening (id, listened) VALUES (1, 0);
`
