/**
 * What can be found, and its index. The id of a document lies in the range of its kind, and in the order in which
 * those of a kind are looked for; `shared/search/found.ts` names the kinds.
 */
export const search = `
  CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    -- Which runbook it is from: its path, or 'sample'. For what is of no runbook ''.
    runbook TEXT NOT NULL,
    target TEXT NOT NULL,
    -- Counts the documents that a long text was divided into.
    piece INTEGER NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (runbook, target, piece)
  ) STRICT;

  CREATE VIRTUAL TABLE document_index USING fts5(
    title, place, text,
    content = 'document', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4'
  );
  -- Its parts are put together in small steps after each write, never in a large one within a write.
  INSERT INTO document_index (document_index, rank) VALUES ('automerge', 0);
  INSERT INTO document_index (document_index, rank) VALUES ('crisismerge', 500);
  CREATE VIRTUAL TABLE document_word USING fts5vocab('document_index', 'row');

  CREATE TRIGGER document_added AFTER INSERT ON document BEGIN
    INSERT INTO document_index (rowid, title, place, text) VALUES (new.id, new.title, new.place, new.text);
  END;
  CREATE TRIGGER document_removed AFTER DELETE ON document BEGIN
    INSERT INTO document_index (document_index, rowid, title, place, text)
    VALUES ('delete', old.id, old.title, old.place, old.text);
  END;

  -- The version of each runbook whose documents are all there.
  CREATE TABLE searched_runbook (
    runbook TEXT PRIMARY KEY,
    version TEXT NOT NULL
  ) STRICT;
`
