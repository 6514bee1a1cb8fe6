/**
 * Samples in fewer bytes, and what they are summed up in. A monitor is a number here, since its name is in every row;
 * see `main/store/sample-row.ts` for the codes, `shared/watch/figures/roll-up-bytes.ts` for the roll-ups.
 */
export const figures = `
  CREATE TABLE series (
    number INTEGER PRIMARY KEY,
    monitor_id TEXT NOT NULL UNIQUE REFERENCES monitor (id) ON DELETE CASCADE,
    -- Samples from before this time are in the roll-ups, but for the late ones.
    rolled_up_to INTEGER NOT NULL DEFAULT 0,
    -- That of the newest value in the roll-ups.
    unit INTEGER
  ) STRICT;
  INSERT INTO series (monitor_id) SELECT id FROM monitor;
  CREATE TRIGGER monitor_added AFTER INSERT ON monitor BEGIN
    INSERT INTO series (monitor_id) VALUES (new.id);
  END;

  -- Texts that samples share, by the last UTC day on which one was stored.
  CREATE TABLE sample_text (
    number INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE,
    used_on INTEGER NOT NULL
  ) STRICT;

  ALTER TABLE sample RENAME TO wide_sample;
  DROP INDEX sample_age;
  CREATE TABLE sample (
    series INTEGER NOT NULL REFERENCES series (number) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    status INTEGER NOT NULL,
    maintenance INTEGER NOT NULL,
    reported INTEGER,
    unit INTEGER,
    value ANY,
    duration INTEGER NOT NULL,
    -- The number of a shared text, or a text.
    text ANY NOT NULL,
    PRIMARY KEY (series, at)
  ) STRICT, WITHOUT ROWID;

  -- Samples that came after their time was summed up, as when the clock was set back.
  CREATE TABLE late_sample (
    series INTEGER NOT NULL REFERENCES series (number) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    PRIMARY KEY (series, at)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER sample_late AFTER INSERT ON sample
  WHEN new.at < (SELECT rolled_up_to FROM series WHERE number = new.series) BEGIN
    INSERT OR IGNORE INTO late_sample (series, at) VALUES (new.series, new.at);
  END;

  INSERT INTO sample (series, at, outcome, status, maintenance, unit, value, duration, text)
  SELECT series.number, at, outcome = 'failed',
    CASE status WHEN 'ok' THEN 0 WHEN 'warning' THEN 1 WHEN 'critical' THEN 2 ELSE 3 END, 0,
    CASE wide_sample.unit WHEN 'milliseconds' THEN 0 WHEN 'fraction' THEN 1 WHEN 'bytes' THEN 2 WHEN 'count' THEN 3 END,
    CASE wide_sample.unit WHEN 'milliseconds' THEN CAST(round(value * 1000) AS INTEGER)
      WHEN 'fraction' THEN CAST(round(value * 1000000) AS INTEGER) ELSE value END,
    CAST(round(duration * 10) AS INTEGER), text
  FROM wide_sample JOIN series USING (monitor_id);
  DROP TABLE wide_sample;

  -- The minutes of an hour. The key is the number of the series * 10,000,000 + that of the hour, in UTC since 1970.
  CREATE TABLE minute_roll_up (
    key INTEGER PRIMARY KEY,
    roll_ups BLOB NOT NULL
  ) STRICT;
  -- The hours of a day. The key is the number of the series * 10,000,000 + that of the day.
  CREATE TABLE hour_roll_up (
    key INTEGER PRIMARY KEY,
    roll_ups BLOB NOT NULL
  ) STRICT;
  CREATE TRIGGER series_removed AFTER DELETE ON series BEGIN
    DELETE FROM minute_roll_up WHERE key BETWEEN old.number * 10000000 AND old.number * 10000000 + 9999999;
    DELETE FROM hour_roll_up WHERE key BETWEEN old.number * 10000000 AND old.number * 10000000 + 9999999;
  END;

  -- The checks of a day of the calendar, as it was where the laptop was.
  CREATE TABLE day_tally (
    series INTEGER NOT NULL REFERENCES series (number) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    ok INTEGER NOT NULL,
    warning INTEGER NOT NULL,
    critical INTEGER NOT NULL,
    unknown INTEGER NOT NULL,
    maintenance INTEGER NOT NULL,
    PRIMARY KEY (series, day)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX alert_of_monitor ON alert (monitor_id, opened_at);
`
