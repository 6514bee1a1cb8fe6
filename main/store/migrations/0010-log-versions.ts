/** The log keeps every version of an entry, and finds entries by their words and facets (`shared/log/filter.ts`). */
export const logVersions = `
  -- Every version of every entry. Times are UTC milliseconds.
  CREATE TABLE log_version (
    entry_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    past_time INTEGER NOT NULL,
    author TEXT,
    text TEXT NOT NULL,
    about_kind TEXT,
    about_id TEXT,
    PRIMARY KEY (entry_id, version)
  ) STRICT;
  CREATE INDEX log_version_author ON log_version (author) WHERE author IS NOT NULL;
  INSERT INTO log_version
    SELECT id, 1, at, at, 0, author, text, about_kind, about_id FROM log_entry ORDER BY at, rowid;
  CREATE TRIGGER log_version_stays BEFORE UPDATE ON log_version BEGIN
    SELECT raise(ABORT, 'the log is only ever appended to');
  END;
  CREATE TRIGGER log_version_is_kept BEFORE DELETE ON log_version BEGIN
    SELECT raise(ABORT, 'the log is only ever appended to');
  END;

  DROP TABLE log_entry;
  -- The newest version of each entry, in the order of the times that they tell of.
  CREATE TABLE log_entry (
    -- 1,000 times the time, and so much more that every entry has its own place.
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    -- Null: not told from the text yet.
    facets TEXT
  ) STRICT;
  INSERT INTO log_entry
    SELECT at * 1000 + row_number() OVER (PARTITION BY at ORDER BY rowid) - 1, entry_id, version, text, NULL
    FROM log_version;

  CREATE VIRTUAL TABLE log_index USING fts5(
    text, facets,
    content = 'log_entry', content_rowid = 'place',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
  );
  INSERT INTO log_index (log_index) VALUES ('rebuild');
  CREATE TRIGGER log_entry_added AFTER INSERT ON log_entry BEGIN
    INSERT INTO log_index (rowid, text, facets) VALUES (new.place, new.text, new.facets);
  END;
  CREATE TRIGGER log_entry_removed AFTER DELETE ON log_entry BEGIN
    INSERT INTO log_index (log_index, rowid, text, facets) VALUES ('delete', old.place, old.text, old.facets);
  END;
  CREATE TRIGGER log_entry_told AFTER UPDATE OF facets ON log_entry BEGIN
    INSERT INTO log_index (log_index, rowid, text, facets) VALUES ('delete', old.place, old.text, old.facets);
    INSERT INTO log_index (rowid, text, facets) VALUES (new.place, new.text, new.facets);
  END;
`
