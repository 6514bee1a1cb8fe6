import { randomUUID } from 'node:crypto'
import { snoozeEnd } from '../../shared/alert/snooze-end'
import type { Snooze, SnoozeLength, SnoozeScope } from '../../shared/alert/snooze-record'
import { localMoment } from '../../shared/time/display'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { Log } from '../shift/log'
import type { SnoozeRepository } from '../store/snoozes'

/** What is snoozed is easily forgotten, in milliseconds. */
const longest = 30 * 24 * 60 * 60_000

/** How a person snoozes something. */
export interface SnoozeRequest {
  scope: SnoozeScope
  length: SnoozeLength
  reason: string | null
}

interface Parts {
  repository: SnoozeRepository
  clock: Clock
  log: Pick<Log, 'record'>
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
    const { clock, nameOf } = this.parts
    const now = clock.now()
    const until = snoozeEnd(length, now, clock.zone())
    refuseEnd(now, until)
    const name = nameOf(scope)
    if (name === null) throw new RequestRefused('not found', 'What you want to snooze is not there any more.')
    const snooze: Snooze = { id: randomUUID(), scope, until, by: person, at: now, reason }
    this.adopt(snooze)
    const why = reason === null ? '' : `: ${reason}`
    this.#record(scope, `${name} snoozed until ${localMoment(until, now, clock.zone())} by ${person}${why}.`)
    return snooze.id
  }

  /** Takes one over that began on another laptop, with its id; one that is known, or is over, changes nothing. */
  adopt(snooze: Snooze): void {
    const { repository, clock } = this.parts
    if (snooze.until <= clock.now() || !repository.add(snooze)) return
    this.#standing.set(snooze.id, snooze)
    this.#tell()
  }

  /** A person ends one before its time. */
  end(person: string, id: string): void {
    const snooze = this.#standing.get(id)
    if (snooze === undefined) throw new RequestRefused('not found', 'This snooze is over already.')
    this.#take(snooze)
    this.#record(snooze.scope, `${this.#nameOf(snooze)} no longer snoozed, ended by ${person}.`)
    this.#tell()
  }

  /** An alert is over, and with it what snoozed it alone. */
  alertResolved(alertId: string): void {
    const pointless = this.all().filter(({ scope }) => scope.kind === 'alert' && scope.alertId === alertId)
    for (const snooze of pointless) this.#take(snooze)
    if (pointless.length > 0) this.#tell()
  }

  /** Ends those whose time has come, in one transaction with what `tell` decides because of it. */
  endDue(now: number, tell: (ended: readonly Snooze[]) => void): void {
    const due = this.all().filter(({ until }) => until <= now)
    if (due.length === 0) return
    this.parts.repository.transaction(() => {
      for (const snooze of due) this.#take(snooze)
      tell(due)
    })
    for (const snooze of due) this.#record(snooze.scope, `${this.#nameOf(snooze)} no longer snoozed.`)
    this.#tell()
  }

  #take(snooze: Snooze): void {
    this.parts.repository.end(snooze.id, this.parts.clock.now())
    this.#standing.delete(snooze.id)
  }

  #nameOf({ scope }: Snooze): string {
    return this.parts.nameOf(scope) ?? 'What is gone meanwhile'
  }

  #record(scope: SnoozeScope, text: string): void {
    const about =
      scope.kind === 'alert'
        ? ({ kind: 'alert', id: scope.alertId } as const)
        : scope.kind === 'monitor'
          ? ({ kind: 'monitor', id: scope.monitorId } as const)
          : null
    this.parts.log.record(text, about)
  }

  #tell(): void {
    this.parts.onChange(this.all())
  }
}

function refuseEnd(now: number, until: number): void {
  const sentence =
    until <= now
      ? 'This time is over already. Choose one that is still to come.'
      : until - now > longest
        ? 'Nothing can be snoozed for more than 30 days. Pause the monitor instead.'
        : null
  if (sentence !== null) throw new RequestRefused('invalid', sentence, [{ field: 'until', sentence }])
}
