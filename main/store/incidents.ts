import { type pictureTypes, type TimelineEntry, timelineEntrySchema } from '../../shared/incident/entry'
import { type Incident, incidentSchema } from '../../shared/incident/incident'
import type { WrittenSection } from '../../shared/incident/report'
import { reportSectionNames } from '../../shared/incident/report-record'
import type { Database } from './database'

interface EntryRow {
  id: string
  incident_id: string
  at: number
  written_at: number
  past_time: number
  author: string | null
  content: string
  corrects: string | null
}

/** A picture of a timeline. */
export interface StoredPicture {
  id: string
  type: (typeof pictureTypes)[number]
  content: Uint8Array
}

/** Incidents with their timelines and reports. Entries and pictures are only ever added. */
export class IncidentRepository {
  readonly #database: Database
  readonly #statements

  constructor(database: Database) {
    this.#database = database
    this.#statements = {
      save: database.prepare<[string, number, number | null, string | null, string]>(
        `INSERT INTO incident (id, opened_at, ended_at, merged_into, incident) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET ended_at = excluded.ended_at, merged_into = excluded.merged_into,
           incident = excluded.incident`,
      ),
      find: database.prepare<[string], string>('SELECT incident FROM incident WHERE id = ?').pluck(),
      current: database
        .prepare<[number], string>(
          'SELECT incident FROM incident WHERE ended_at IS NULL OR ended_at >= ? ORDER BY opened_at',
        )
        .pluck(),
      past: database
        .prepare<[number, number], string>(
          'SELECT incident FROM incident WHERE ended_at < ? ORDER BY ended_at DESC LIMIT ?',
        )
        .pluck(),
      openedSince: database
        .prepare<[number], string>('SELECT incident FROM incident WHERE opened_at >= ? ORDER BY opened_at')
        .pluck(),
      parts: database
        .prepare<[string], string>(
          `WITH RECURSIVE part (id) AS (
             SELECT id FROM incident WHERE merged_into = ?
             UNION SELECT incident.id FROM incident JOIN part ON merged_into = part.id)
           SELECT incident FROM incident WHERE id IN (SELECT id FROM part) ORDER BY opened_at`,
        )
        .pluck(),
      entries: database.prepare<[string], EntryRow>(
        'SELECT * FROM incident_entry WHERE incident_id = ? ORDER BY at, place',
      ),
      addEntry: database.prepare<EntryRow>(
        `INSERT INTO incident_entry
           (id, incident_id, at, written_at, past_time, author, content, corrects)
         VALUES (:id, :incident_id, :at, :written_at, :past_time, :author, :content, :corrects)
         ON CONFLICT (id) DO NOTHING`,
      ),
      addPicture: database.prepare<StoredPicture>(
        'INSERT INTO incident_picture (id, type, content) VALUES (:id, :type, :content) ON CONFLICT (id) DO NOTHING',
      ),
      picture: database.prepare<[string], StoredPicture>('SELECT * FROM incident_picture WHERE id = ?'),
      written: database.prepare<[string], { name: string; text: string; basis: string }>(
        'SELECT section AS name, text, basis FROM incident_report WHERE incident_id = ?',
      ),
      write: database.prepare<[string, string, string, string, number]>(
        `INSERT INTO incident_report (incident_id, section, text, basis, saved_at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (incident_id, section) DO UPDATE SET text = excluded.text, basis = excluded.basis,
           saved_at = excluded.saved_at`,
      ),
      unwrite: database.prepare<[string, string]>(
        'DELETE FROM incident_report WHERE incident_id = ? AND section = ?',
      ),
    }
  }

  transaction<Value>(work: () => Value): Value {
    return this.#database.transaction(work)()
  }

  save(incident: Incident): void {
    const { id, openedAt, end } = incident
    const into = end?.kind === 'merged' ? end.into : null
    this.#statements.save.run(id, openedAt, end?.at ?? null, into, JSON.stringify(incident))
  }

  find(id: string): Incident | null {
    const found = this.#statements.find.get(id)
    return found === undefined ? null : incidentOf(found)
  }

  /** Those that go on, and those that ended at `since` or later. */
  current(since: number): Incident[] {
    return this.#statements.current.all(since).map(incidentOf)
  }

  /** Those that ended before a time, the newest first. */
  past(before: number, limit: number): Incident[] {
    return this.#statements.past.all(before, limit).map(incidentOf)
  }

  openedSince(since: number): Incident[] {
    return this.#statements.openedSince.all(since).map(incidentOf)
  }

  /** What was merged into an incident, and into what was merged into it. */
  parts(id: string): Incident[] {
    return this.#statements.parts.all(id).map(incidentOf)
  }

  /** The entries of an incident's own timeline, by the times that they tell of. */
  entries(incidentId: string): TimelineEntry[] {
    return this.#statements.entries.all(incidentId).map(entryOf)
  }

  /** Adds an entry; one that is there already stays as it is. Returns whether it is new. */
  addEntry(entry: TimelineEntry): boolean {
    return this.#statements.addEntry.run(rowOf(entry)).changes > 0
  }

  addPicture(picture: StoredPicture): void {
    this.#statements.addPicture.run(picture)
  }

  picture(id: string): StoredPicture | null {
    return this.#statements.picture.get(id) ?? null
  }

  /** What a person wrote of a report. */
  written(incidentId: string): WrittenSection[] {
    return this.#statements.written.all(incidentId).flatMap(({ name, text, basis }) => {
      const known = reportSectionNames.find((candidate) => candidate === name)
      return known === undefined ? [] : [{ name: known, text, basis }]
    })
  }

  write(incidentId: string, { name, text, basis }: WrittenSection, now: number): void {
    this.#statements.write.run(incidentId, name, text, basis, now)
  }

  unwrite(incidentId: string, name: WrittenSection['name']): void {
    this.#statements.unwrite.run(incidentId, name)
  }
}

function incidentOf(text: string): Incident {
  return incidentSchema.parse(JSON.parse(text))
}

function rowOf(entry: TimelineEntry): EntryRow {
  return {
    id: entry.id,
    incident_id: entry.incidentId,
    at: entry.at,
    written_at: entry.writtenAt,
    past_time: entry.pastTime ? 1 : 0,
    author: entry.author,
    content: JSON.stringify(entry.content),
    corrects: entry.corrects,
  }
}

function entryOf(row: EntryRow): TimelineEntry {
  return timelineEntrySchema.parse({
    id: row.id,
    incidentId: row.incident_id,
    at: row.at,
    writtenAt: row.written_at,
    pastTime: row.past_time === 1,
    author: row.author,
    content: JSON.parse(row.content),
    corrects: row.corrects,
  })
}
