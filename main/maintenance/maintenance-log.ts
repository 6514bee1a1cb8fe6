import type { LogEntry } from '../../shared/log/entry'
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
    const by = source.kind === 'declared' ? ` by ${source.by}` : ''
    const from = startsAt > this.parts.clock.now() ? `from ${this.#moment(startsAt)} ` : ''
    this.#note(
      maintenance,
      `was declared${by} for ${this.#scope(maintenance)}, ${from}until ${this.#moment(endsAt)}.`,
    )
  }

  began(maintenance: Maintenance): void {
    const until = this.#moment(maintenance.endsAt)
    this.#note(maintenance, `is on: alerts of ${this.#scope(maintenance)} are held until ${until}.`)
  }

  changed(maintenance: Maintenance, person: string): void {
    this.#note(maintenance, `ends at ${this.#moment(maintenance.endsAt)} now, as ${person} said.`)
  }

  ended(maintenance: Maintenance, told: MaintenancePhase, person: string): void {
    this.#note(
      maintenance,
      told === 'coming' ? `was called off by ${person}.` : `was ended early by ${person}.`,
    )
  }

  over(maintenance: Maintenance): void {
    this.#note(maintenance, 'is over.')
  }

  #note(maintenance: Maintenance, words: string): void {
    this.parts.log.record(`${maintenanceTitle(maintenance)} ${words}`, aboutOf(maintenance))
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
