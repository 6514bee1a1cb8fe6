/** So that a start finds the entries without facets at once, and does not read through the whole log for them. */
export const untoldEntries = `
  CREATE INDEX log_entry_untold ON log_entry (place) WHERE facets IS NULL;
`
