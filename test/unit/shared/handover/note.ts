import { draftedLines } from '#shared/handover/draft/draft'
import { refreshedLines } from '#shared/handover/lines'
import type { Note } from '#shared/handover/note'
import { noteLines } from '#shared/handover/words'
import type { TimelineEntry } from '#shared/incident/entry'
import { incident } from '../incident/fixtures'
import { eventful, hour, now, zone } from './facts'

/** An incident that goes over with it. */
export const handedIncident = incident({ id: 'i1', title: 'Nobody can pay', startedAt: now - 2 * hour })

/** An entry of its timeline. */
export const pictureEntry: TimelineEntry = {
  id: 'e1',
  incidentId: handedIncident.id,
  at: now - hour,
  writtenAt: now - hour,
  pastTime: false,
  author: 'Ines Okafor',
  content: { kind: 'picture', pictureId: 'p1', type: 'image/png', text: 'The queue' },
  corrects: null,
}

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
  carried: {
    runs: [
      {
        lineId: 'checklist:morning',
        run: {
          id: 'r9',
          subject: { kind: 'checklist', checklistKey: 'morning' },
          title: 'Morning checklist',
          startedAt: now - hour,
          periodStart: now - 8 * hour,
          completedAt: null,
          skipped: null,
          ticks: [
            { itemKey: 'i1', text: 'Read the log', state: 'done', by: 'Ines Okafor', at: now, note: 'quiet' },
          ],
        },
      },
    ],
    incidents: [
      { lineId: `incident:${handedIncident.id}`, incident: handedIncident, entries: [pictureEntry] },
    ],
    followUps: [
      {
        lineId: 'follow-up:f1',
        followUp: {
          id: 'f1',
          incidentId: handedIncident.id,
          text: 'Write to the vendor',
          owner: 'Noor Haddad',
          dueAt: now + hour,
          createdBy: 'Ines Okafor',
          createdAt: now - hour,
          changedAt: now - hour,
          done: null,
        },
      },
    ],
    snoozes: [
      {
        lineId: 'snooze:z1',
        id: 'z1',
        scope: { kind: 'group', group: 'Reports' },
        until: now + 6 * hour,
        by: 'Ines Okafor',
        at: now - hour,
        reason: 'nightly load',
      },
    ],
  },
}
