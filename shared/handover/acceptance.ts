import type { Acceptance, Carried, Note } from './note'

/** How far a note is accepted. */
export interface Standing {
  /** Who has it: the first by time who accepted it all; null while nobody did. */
  acceptedBy: Acceptance | null
  /** All who accepted anything of it, the first first. */
  acceptances: readonly Acceptance[]
  /** Who accepted each line first, by the line's id. */
  lines: ReadonlyMap<string, Acceptance>
}

/** What all acceptances of a note come to, in whatever order they arrived. */
export function standingOf(note: Pick<Note, 'id' | 'lines'>, acceptances: readonly Acceptance[]): Standing {
  const inTime = acceptances
    .filter(({ noteId }) => noteId === note.id)
    .toSorted((one, other) => one.at - other.at || one.id.localeCompare(other.id))
  const lines = new Map<string, Acceptance>()
  const heldBy = new Map<string, Set<string>>()
  let acceptedBy: Acceptance | null = null
  for (const acceptance of inTime) {
    const held = heldBy.get(acceptance.laptop) ?? new Set()
    heldBy.set(acceptance.laptop, held)
    for (const { id } of note.lines) {
      if (acceptance.lines !== null && !acceptance.lines.includes(id)) continue
      held.add(id)
      if (!lines.has(id)) lines.set(id, acceptance)
    }
    if (acceptedBy === null && held.size === note.lines.length) acceptedBy = acceptance
  }
  return { acceptedBy, acceptances: inTime, lines }
}

/** The lines of a note that a laptop has accepted so far. */
export function linesAcceptedBy(
  laptop: string,
  note: Pick<Note, 'id' | 'lines'>,
  acceptances: readonly Acceptance[],
): Set<string> {
  const own = acceptances.filter((acceptance) => acceptance.laptop === laptop)
  return new Set(standingOf(note, own).lines.keys())
}

/** What goes over with some lines of a note; what no line tells of goes with the last of them. */
export function carriedWith({ lines, carried }: Note, accepted: ReadonlySet<string>): Carried {
  const whole = lines.every(({ id }) => accepted.has(id))
  const goes = ({ lineId }: { lineId: string | null }) => (lineId === null ? whole : accepted.has(lineId))
  return {
    runs: carried.runs.filter(goes),
    incidents: carried.incidents.filter(goes),
    followUps: carried.followUps.filter(goes),
    snoozes: carried.snoozes.filter(goes),
  }
}
