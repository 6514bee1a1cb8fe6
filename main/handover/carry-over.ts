import type { Snooze } from '../../shared/alert/snooze-record'
import {
  packedSnooze,
  type Surroundings,
  unpackedIncident,
  unpackedRun,
  unpackedSnooze,
} from '../../shared/handover/carrying'
import type { Carried } from '../../shared/handover/note'
import type { TimelineEntry } from '../../shared/incident/entry'
import type { FollowUp } from '../../shared/incident/follow-up'
import type { Incident } from '../../shared/incident/incident'
import type { Run } from '../../shared/shift/record'
import type { State } from '../../shared/state'
import { text } from '../../shared/text/text'

interface Parts {
  now(): number
  state(): State
  runs: { adopt(run: Run): 'taken' | 'left out' }
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
    const open = Object.values(known).filter(({ end }) => end === null)
    return {
      runs: Object.values(runs).flatMap((run) => packedRun(run, open) ?? []),
      incidents: open.map((incident) => ({
        lineId: lineOfIncident(incident.id),
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
    const quiet = snoozes.flatMap((snooze) => unpackedSnooze(snooze, around, now) ?? [])
    for (const carried of incidents) {
      const { incident, entries } = unpackedIncident(carried, now)
      this.parts.incidents.adopt(incident, entries)
    }
    const begun = runs.filter(({ run }) => this.parts.runs.adopt(unpackedRun(run, now)) === 'taken')
    const ofChecklists = begun.filter(({ run }) => run.subject.kind === 'checklist')
    for (const { followUp } of followUps) this.parts.followUps.adopt(followUp)
    for (const snooze of quiet) this.parts.snoozes.adopt(snooze)
    const words = text.handover.exchange.takenOver
    return [
      { count: incidents.length, say: words.incidents },
      { count: followUps.length, say: words.followUps },
      { count: ofChecklists.length, say: words.checklistRuns },
      { count: quiet.length, say: words.snoozes },
    ].flatMap(({ count, say }) => (count === 0 ? [] : [say(count)]))
  }

  #surroundings(): Surroundings {
    const { alerts, monitors } = this.parts.state()
    return { alerts: Object.values(alerts), monitors: Object.values(monitors) }
  }
}

/**
 * A run that somebody began and nobody ended: of a checklist, or of the steps ticked in an open incident, which go with
 * it. Those beside alerts and changes mean what is on one laptop only.
 */
function packedRun(run: Run, open: readonly Pick<Incident, 'id'>[]): Carried['runs'][number] | null {
  const { subject, completedAt, skipped, ticks } = run
  if (completedAt !== null || skipped !== null || ticks.length === 0) return null
  if (subject.kind === 'checklist') return { lineId: `checklist:${subject.checklistKey}`, run }
  if (subject.kind !== 'incident' || !open.some(({ id }) => id === subject.incidentId)) return null
  return { lineId: lineOfIncident(subject.incidentId), run }
}

function lineOfIncident(id: string): string {
  return `incident:${id}`
}
