/**
 * What people do about alerts: acknowledgements with a reason and an end, hand-overs, calls, snoozes, and contacts that
 * are away. Times are UTC milliseconds.
 */
export const alertActions = `
  UPDATE alert SET alert = json_remove(
    json_set(alert,
      '$.group', NULL,
      '$.deadlinesFrom', opened_at,
      '$.revision', NULL,
      '$.lastToldAt', (SELECT MAX(shown_at) FROM notification WHERE alert_id = alert.id),
      '$.escalationsTold', 0,
      '$.acknowledgement', CASE WHEN json_extract(alert, '$.acknowledgedAt') IS NOT NULL
        THEN json_object('by', coalesce(json_extract(alert, '$.acknowledgedBy'), ''),
          'at', json_extract(alert, '$.acknowledgedAt'), 'reason', NULL, 'expiresAt', NULL) END,
      '$.assignee', NULL,
      '$.calls', json('[]'),
      '$.resolvedBy', NULL),
    '$.acknowledgedAt', '$.acknowledgedBy')
  WHERE json_valid(alert);

  CREATE TABLE snooze (
    id TEXT PRIMARY KEY,
    -- Null until it has ended and what it silenced was told.
    ended_at INTEGER,
    snooze TEXT NOT NULL
  ) STRICT;
  CREATE INDEX snooze_standing ON snooze (id) WHERE ended_at IS NULL;

  CREATE TABLE absence (
    contact TEXT PRIMARY KEY,
    until INTEGER NOT NULL,
    marked_by TEXT NOT NULL,
    marked_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`
