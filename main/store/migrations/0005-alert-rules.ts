/**
 * Alerts of a monitor's parts, alerts that are held, and more than one notification of a kind for an alert: what
 * flaps may do so again. What was confirmed before stands, and what was told before is not told again.
 */
export const alertRules = `
  UPDATE monitor SET state = json_object('whole', json(state))
  WHERE json_valid(state) AND json_type(state, '$.recent') = 'array';

  -- Which part of its monitor an alert is about; '' for the monitor as a whole.
  ALTER TABLE alert ADD COLUMN part_key TEXT NOT NULL DEFAULT '';
  DROP INDEX alert_unresolved;
  CREATE UNIQUE INDEX alert_unresolved ON alert (monitor_id, part_key) WHERE state <> 'resolved';
  UPDATE alert SET alert = json_set(alert, '$.part', NULL, '$.held', NULL, '$.flapping', NULL, '$.announced',
    CASE WHEN EXISTS (SELECT 1 FROM notification WHERE alert_id = alert.id AND kind = 'worsened') THEN 'critical'
      WHEN EXISTS (SELECT 1 FROM notification WHERE alert_id = alert.id) THEN json_extract(alert, '$.verdict') END)
  WHERE json_valid(alert);

  ALTER TABLE notification RENAME TO notification_once;
  CREATE TABLE notification (
    id TEXT PRIMARY KEY,
    alert_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    shown_at INTEGER
  ) STRICT;
  INSERT INTO notification SELECT id, alert_id, kind, created_at, shown_at FROM notification_once;
  DROP TABLE notification_once;
  CREATE INDEX notification_of_alert ON notification (alert_id);
  CREATE INDEX notification_pending ON notification (created_at) WHERE shown_at IS NULL;
`
