/** A deadline of an incident is told when it is near as well as when it has passed. */
export const nearDeadlines = `
  CREATE TABLE incident_deadline (
    incident_id TEXT NOT NULL REFERENCES incident (id),
    timer_key TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    urgency TEXT NOT NULL CHECK (urgency IN ('near', 'passed')),
    shown_at INTEGER,
    PRIMARY KEY (incident_id, timer_key, due_at, urgency)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO incident_deadline SELECT incident_id, timer_key, due_at, 'passed', shown_at FROM incident_reminder;
  DROP TABLE incident_reminder;
  ALTER TABLE incident_deadline RENAME TO incident_reminder;
`
