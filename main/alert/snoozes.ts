import { randomUUID } from 'node:crypto'
import { type Setback, snoozeAfterSetback } from '../../shared/alert/setback'
import { isSnoozeOver } from '../../shared/alert/snooze'
import { snoozeEnd } from '../../shared/alert/snooze-end'
import {
  longestSnooze,
  type Snooze,
  type SnoozeLength,
  type SnoozeScope,
} from '../../shared/alert/snooze-record'
import { text } from '../../shared/text/text'
import { localMoment } from '../../shared/time/display'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { Log } from '../shift/log'
import type { SnoozeRepository } from '../store/snoozes'

/** How a person snoozes something. */
export interface SnoozeRequest {
  scope: SnoozeScope
  length: SnoozeLength
  reason: string | null
}

interface Parts {
  repository: SnoozeRepository
  clock: Clock
  log: Pick<Log, 'store'>
  /** When the next morning begins, UTC milliseconds. */
  morning(): number
  /** What a scope is called; null when there is no such thing any more. */
  nameOf(scope: SnoozeScope): string | null
  /** One began, or ended. */
  onChange(snoozes: Snooze[]): void
}

/** What people do not want to be told of for a while. Each ends, by itself or by hand, and every step is in the log. */
export class Snoozes {
  readonly #standing: Map<string, Snooze>

  constructor(private readonly parts: Parts) {
    this.#standing = new Map(parts.repository.standing().map((snooze) => [snooze.id, snooze]))
  }

  all(): Snooze[] {
    return [...this.#standing.values()]
  }

  /** When the first of them ends, UTC milliseconds; null while there is none. */
  firstEnd(): number | null {
    const ends = this.all().map(({ until }) => until)
    return ends.length === 0 ? null : Math.min(...ends)
  }

  /** Snoozes something from now; returns its id. */
  begin(person: string, { scope, length, reason }: SnoozeRequest): string {
    const { clock, nameOf, morning } = this.parts
    const now = clock.now()
    const until = snoozeEnd(length, now, morning)
    refuseEnd(now, until)
    const name = nameOf(scope)
    if (name === null) throw new RequestRefused('not found', text.alerts.refused.nothingToSnooze)
    const snooze: Snooze = { id: randomUUID(), scope, until, by: person, at: now, reason }
    const moment = localMoment(until, now, clock.zone())
    this.#add(snooze, text.alerts.log.snoozed({ what: name, until: moment, by: person, reason }))
    return snooze.id
  }

  /** Takes one over that began on another laptop, with its id; one that is known, or is over, changes nothing. */
  adopt(snooze: Snooze): void {
    const now = this.parts.clock.now()
    if (isSnoozeOver(snooze, now)) return
    // The other laptop's clock may be ahead of this one's.
    this.#add(snoozeAfterSetback(snooze, { before: now, now }) ?? snooze, null)
  }

  /** The clock was set back: none silences for longer because of it. */
  clockSetBack(setback: Setback): void {
    const { repository } = this.parts
    const mended = this.all().flatMap((snooze) => snoozeAfterSetback(snooze, setback) ?? [])
    if (mended.length === 0) return
    repository.transaction(() => {
      for (const snooze of mended) repository.change(snooze)
    })
    for (const snooze of mended) this.#standing.set(snooze.id, snooze)
    this.#tell()
  }

  /** A person ends one before its time. */
  end(person: string, id: string): void {
    const snooze = this.#standing.get(id)
    if (snooze === undefined) throw new RequestRefused('not found', text.alerts.refused.snoozeOver)
    this.#end([snooze], (what) => text.alerts.log.snoozeEnded(what, person))()
  }

  /** An alert is over, and with it what snoozed it alone. */
  alertResolved(alertId: string): void {
    const pointless = this.all().filter(({ scope }) => scope.kind === 'alert' && scope.alertId === alertId)
    if (pointless.length > 0) this.#end(pointless, null)()
  }

  /** Ends those whose time has come, in one transaction with what `tell` decides because of it. */
  endDue(now: number, tell: (ended: readonly Snooze[]) => void): void {
    const due = this.all().filter((snooze) => isSnoozeOver(snooze, now))
    if (due.length === 0) return
    const show = this.parts.repository.transaction(() => {
      tell(due)
      return this.#end(due, text.alerts.log.snoozeOver)
    })
    show()
  }

  /** `entry` is what the log says; null: nothing. */
  #add(snooze: Snooze, entry: string | null): void {
    const { repository } = this.parts
    const show = repository.transaction(() => {
      if (!repository.add(snooze)) return null
      return entry === null ? () => {} : this.#log(snooze, entry)
    })
    if (show === null) return
    this.#standing.set(snooze.id, snooze)
    show()
    this.#tell()
  }

  /** Writes that snoozes ended, and that in the log where there are words for it. What is returned shows it, once all is stored. */
  #end(snoozes: readonly Snooze[], entryOn: ((what: string) => string) | null): () => void {
    const { repository, clock } = this.parts
    const shows = repository.transaction(() =>
      snoozes.map((snooze) => {
        repository.end(snooze.id, clock.now())
        return entryOn === null ? () => {} : this.#log(snooze, entryOn(this.#nameOf(snooze)))
      }),
    )
    return () => {
      for (const { id } of snoozes) this.#standing.delete(id)
      for (const show of shows) show()
      this.#tell()
    }
  }

  #nameOf({ scope }: Snooze): string {
    return this.parts.nameOf(scope) ?? text.alerts.log.snoozedGone
  }

  #log({ scope }: Snooze, entry: string): () => void {
    const about =
      scope.kind === 'alert'
        ? ({ kind: 'alert', id: scope.alertId } as const)
        : scope.kind === 'monitor'
          ? ({ kind: 'monitor', id: scope.monitorId } as const)
          : null
    return this.parts.log.store(entry, about)
  }

  #tell(): void {
    this.parts.onChange(this.all())
  }
}

function refuseEnd(now: number, until: number): void {
  const sentence =
    until <= now
      ? text.alerts.refused.timeOver
      : until - now > longestSnooze
        ? text.alerts.refused.snoozeTooLong
        : null
  if (sentence !== null) throw new RequestRefused('invalid', sentence, [{ field: 'until', sentence }])
}
