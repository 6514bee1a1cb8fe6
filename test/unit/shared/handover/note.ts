import { draftedLines } from '#shared/handover/draft/draft'
import { refreshedLines } from '#shared/handover/lines'
import type { Note } from '#shared/handover/note'
import { noteLines } from '#shared/handover/words'
import { eventful, now, zone } from './facts'

const { id, startedAt, endedAt, plannedEndAt } = eventful.shift

/** The note that an eventful shift was handed over with. */
export const eventfulNote: Note = {
  id: 'b6ad6f0e-3f0a-4c2b-9b6f-0123456789ab',
  writtenAt: now,
  zone,
  service: eventful.service,
  from: { person: eventful.shift.person, laptop: 'laptop-of-ines' },
  shift: { id, startedAt, endedAt, plannedEndAt },
  replaces: null,
  lines: noteLines(refreshedLines([], draftedLines(eventful, now, zone))),
  carried: { runs: [], incidents: [], followUps: [], snoozes: [] },
}
