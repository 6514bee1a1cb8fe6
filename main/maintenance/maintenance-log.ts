import type { LogEntry } from '../../shared/log/entry'
import { text } from '../../shared/text/text'
import { localMoment } from '../../shared/time/display'
import type { MaintenancePhase } from '../../shared/watch/maintenance'
import type { Maintenance } from '../../shared/watch/maintenance-record'
import { describeScope, maintenanceTitle } from '../../shared/watch/maintenance-words'
import type { Clock } from '../clock'
import type { Log } from '../shift/log'

interface Parts {
  log: Pick<Log, 'record'>
  clock: Clock
  /** The name of a monitor; null for one that is gone. */
  nameOf(monitorId: string): string | null
}

/** Writes into the log what happens to maintenance. */
export class MaintenanceLog {
  constructor(private readonly parts: Parts) {}

  declared(maintenance: Maintenance): void {
    const { source, startsAt, endsAt } = maintenance
    const told = text.maintenance.logged.wasDeclared({
      title: maintenanceTitle(maintenance),
      by: source.kind === 'declared' ? source.by : null,
      scope: this.#scope(maintenance),
      from: startsAt > this.parts.clock.now() ? this.#moment(startsAt) : null,
      until: this.#moment(endsAt),
    })
    this.#note(maintenance, told)
  }

  began(maintenance: Maintenance): void {
    const until = this.#moment(maintenance.endsAt)
    const title = maintenanceTitle(maintenance)
    this.#note(maintenance, text.maintenance.logged.on({ title, scope: this.#scope(maintenance), until }))
  }

  changed(maintenance: Maintenance, person: string): void {
    const title = maintenanceTitle(maintenance)
    const at = this.#moment(maintenance.endsAt)
    this.#note(maintenance, text.maintenance.logged.endsAt({ title, at, person }))
  }

  ended(maintenance: Maintenance, told: MaintenancePhase, person: string): void {
    const { calledOff, endedEarly } = text.maintenance.logged
    const say = told === 'coming' ? calledOff : endedEarly
    this.#note(maintenance, say(maintenanceTitle(maintenance), person))
  }

  over(maintenance: Maintenance): void {
    this.#note(maintenance, text.maintenance.logged.over(maintenanceTitle(maintenance)))
  }

  #note(maintenance: Maintenance, sentence: string): void {
    this.parts.log.record(sentence, aboutOf(maintenance))
  }

  #scope({ scope }: Maintenance): string {
    return describeScope(scope, this.parts.nameOf)
  }

  #moment(at: number): string {
    const { clock } = this.parts
    return localMoment(at, clock.now(), clock.zone())
  }
}

function aboutOf({ scope }: Maintenance): LogEntry['about'] {
  if (scope.kind !== 'monitors') return null
  const [id, ...others] = scope.monitorIds
  return id !== undefined && others.length === 0 ? { kind: 'monitor', id } : null
}
