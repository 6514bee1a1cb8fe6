import { localDayAt } from '../../shared/time/local-day'
import type { Actor } from './actor'
import { chanceOf } from './behaviour'
import { colleague } from './people'

const minute = 60_000
const hour = 60 * minute

/** What is kept when: hours of the local day, and for what is weekly its day, 1 for Monday. */
const routine = [
  { title: 'Morning', hours: 8.1 },
  { title: 'Daily security', hours: 8.8 },
  { title: 'Weekly tasks: Monday', hours: 8.5, weekday: 1 },
  { title: 'Weekly tasks: Wednesday', hours: 8.5, weekday: 3 },
  { title: 'Weekly tasks: Friday', hours: 8.5, weekday: 5 },
  { title: 'End of day', hours: 17.1 },
] as const

/** The week up to a time: checklists that were kept, and two incidents that are over. */
export async function playLastWeek(actor: Actor, until: number): Promise<void> {
  const { zone } = actor.state.companion
  for (const [place, midnight] of midnightsOfWeek(until, zone).entries()) {
    for (const { title, hours, ...when } of routine) {
      const at = midnight + hours * hour
      if (at > until - hour) return
      if ('weekday' in when && when.weekday !== weekdayOf(midnight, zone)) continue
      if (place === 2 && title === 'End of day') await skip(actor, title, at)
      else await keep(actor, title, at)
    }
    if (place === 1) await incidentOfPortal(actor, midnight + 18 * hour)
    if (place === 4) await incidentOfQueue(actor, midnight + 21 * hour)
  }
}

/** Of the last seven days and this one, oldest first. */
function midnightsOfWeek(now: number, zone: string): number[] {
  const midnights: number[] = []
  let day = localDayAt(now, zone)
  while (midnights.length < 8) {
    midnights.unshift(day.start)
    day = localDayAt(day.start - hour, zone)
  }
  return midnights
}

/** 1 for Monday to 7 for Sunday; the calendar began on a Thursday. */
function weekdayOf(at: number, zone: string): number {
  return ((localDayAt(at, zone).number + 3) % 7) + 1
}

async function keep(actor: Actor, title: string, from: number): Promise<void> {
  const checklist = checklistOf(actor, title)
  const subject = { kind: 'checklist', checklistKey: checklist.key } as const
  let at = from
  for (const { key } of checklist.items) {
    at += minute * (1 + 3 * chanceOf(key, Math.floor(from / hour)))
    await actor.at(at, 'run.tick', { subject, itemKey: key, ticked: true })
  }
}

async function skip(actor: Actor, title: string, at: number): Promise<void> {
  const { key } = checklistOf(actor, title)
  await actor.at(at, 'run.skip', {
    checklistKey: key,
    reason: 'The whole watch was at the exercise in the south hall.',
  })
}

function checklistOf(actor: Actor, title: string) {
  const found = actor.state.runbook?.model.checklists.find((checklist) => checklist.title.startsWith(title))
  if (found === undefined) throw new Error(`The demo's runbook has no checklist “${title}”.`)
  return found
}

async function incidentOfPortal(actor: Actor, from: number): Promise<void> {
  const { id } = await actor.at(from + 4 * minute, 'incident.open', {
    title: 'Shops cannot sign in to the portal',
    severity: 'P2',
    origin: { kind: 'nothing' },
    alertIds: [],
    startedAt: from,
  })
  const note = (at: number, text: string) =>
    actor.at(at, 'incident.write', { id, content: { kind: 'note', text }, at: null, corrects: null })
  await actor.at(from + 6 * minute, 'incident.setRole', { id, role: 'communication', person: colleague })
  await note(from + 11 * minute, 'Sign-in answers 401 to everybody since the keys were replaced at 09:55.')
  await note(from + 24 * minute, 'One of the four instances still had the old key. Restarted it.')
  await actor.at(from + 41 * minute, 'incident.resolve', { id, at: from + 33 * minute })
  await actor.at(from + 3 * hour, 'followUp.add', {
    incidentId: id,
    text: {
      text: 'Let the replacement of keys wait until every instance has read the new one',
      owner: colleague,
      dueAt: from + 14 * 24 * hour,
    },
  })
}

async function incidentOfQueue(actor: Actor, from: number): Promise<void> {
  const { id } = await actor.at(from, 'incident.open', {
    title: 'Notices to shops are late',
    severity: 'P3',
    origin: { kind: 'nothing' },
    alertIds: [],
    startedAt: from - 10 * minute,
  })
  const content = {
    kind: 'note',
    text: 'Queue node 2 was full. Two days of dead letters moved away.',
  } as const
  await actor.at(from + 20 * minute, 'incident.write', { id, content, at: null, corrects: null })
  await actor.at(from + 52 * minute, 'incident.resolve', { id, at: null })
}
