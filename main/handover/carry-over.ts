import type { Snooze } from '../../shared/alert/snooze-record'
import {
  packedSnooze,
  type Surroundings,
  unpackedIncident,
  unpackedSnooze,
} from '../../shared/handover/carrying'
import type { Carried } from '../../shared/handover/note'
import type { TimelineEntry } from '../../shared/incident/entry'
import type { FollowUp } from '../../shared/incident/follow-up'
import type { Incident } from '../../shared/incident/incident'
import type { Run } from '../../shared/shift/record'
import type { State } from '../../shared/state'

interface Parts {
  now(): number
  state(): State
  runs: { adopt(run: Run): void }
  incidents: {
    timeline(id: string): { entries: TimelineEntry[] }
    adopt(incident: Incident, entries: readonly TimelineEntry[]): void
  }
  followUps: { adopt(followUp: FollowUp): void }
  snoozes: { all(): Snooze[]; adopt(snooze: Snooze): void }
}

/** More entries of one incident than these stay on the laptop that has them. */
const mostEntries = 5_000

/** What goes over with a handover: packed on the one laptop, and put into the store of the other. */
export class CarryOver {
  constructor(private readonly parts: Parts) {}

  /** What somebody who takes over now needs in their own store. */
  pack(): Carried {
    const { state, incidents, snoozes } = this.parts
    const { runs, incidents: known, followUps } = state()
    const around = this.#surroundings()
    return {
      runs: Object.values(runs)
        .filter(isUnfinished)
        .map((run) => ({ lineId: lineOfRun(run), run })),
      incidents: Object.values(known)
        .filter(({ end }) => end === null)
        .map((incident) => ({
          lineId: `incident:${incident.id}`,
          incident,
          entries: incidents.timeline(incident.id).entries.slice(-mostEntries),
        })),
      followUps: Object.values(followUps).map((followUp) => ({
        lineId: `follow-up:${followUp.id}`,
        followUp,
      })),
      snoozes: snoozes.all().flatMap((snooze) => packedSnooze(snooze, around) ?? []),
    }
  }

  /** Puts what another laptop packed into this one's store; returns in words what that was. */
  unpack({ runs, incidents, followUps, snoozes }: Carried): string[] {
    const now = this.parts.now()
    const around = this.#surroundings()
    const checklists = new Set(this.parts.state().runbook?.model.checklists.map(({ key }) => key))
    const known = runs.filter(
      ({ run }) => run.subject.kind === 'checklist' && checklists.has(run.subject.checklistKey),
    )
    const quiet = snoozes.flatMap((snooze) => unpackedSnooze(snooze, around, now) ?? [])
    for (const carried of incidents) {
      const { incident, entries } = unpackedIncident(carried, now)
      this.parts.incidents.adopt(incident, entries)
    }
    for (const { run } of known) this.parts.runs.adopt(run)
    for (const { followUp } of followUps) this.parts.followUps.adopt(followUp)
    for (const snooze of quiet) this.parts.snoozes.adopt(snooze)
    return [
      ...counted(incidents.length, 'incident'),
      ...counted(followUps.length, 'follow-up'),
      ...counted(known.length, 'checklist run'),
      ...counted(quiet.length, 'snooze'),
    ]
  }

  #surroundings(): Surroundings {
    const { alerts, monitors } = this.parts.state()
    return { alerts: Object.values(alerts), monitors: Object.values(monitors) }
  }
}

/** A run that somebody began and nobody ended. Those beside alerts mean an alert of one laptop only. */
function isUnfinished({ subject, completedAt, skipped, ticks }: Run): boolean {
  return subject.kind === 'checklist' && completedAt === null && skipped === null && ticks.length > 0
}

function lineOfRun({ subject }: Run): string | null {
  return subject.kind === 'checklist' ? `checklist:${subject.checklistKey}` : null
}

function counted(count: number, noun: string): string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`]
}
