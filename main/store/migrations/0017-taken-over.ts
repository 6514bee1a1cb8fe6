/** Acceptances are written before what they take over is. Times are UTC milliseconds. */
export const takenOver = `
  -- Null for an acceptance of this laptop whose items are not in its store yet.
  ALTER TABLE handover_document ADD COLUMN taken_over_at INTEGER;
  UPDATE handover_document SET taken_over_at = arrived_at;
  CREATE INDEX handover_document_pending ON handover_document (at)
    WHERE kind = 'acceptance' AND own = 1 AND taken_over_at IS NULL;
`
