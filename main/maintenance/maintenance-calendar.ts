import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { RunbookModel } from '../../shared/runbook/model'
import { text } from '../../shared/text/text'
import { type CoveredMonitor, covers, phaseOf } from '../../shared/watch/maintenance'
import { plannedMaintenance } from '../../shared/watch/maintenance-calendar'
import type { DeclaredScope, Maintenance } from '../../shared/watch/maintenance-record'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { KeptMaintenance, MaintenanceRepository } from '../store/maintenance'
import type { MaintenanceLog } from './maintenance-log'

const minute = 60_000
const day = 24 * 60 * minute
/** The longest a person may hold alerts at a time: what is held is easily forgotten. */
const longestDeclared = 30 * day
/** How long it is kept after it is over, as long as the hourly figures that it is shown in. */
const keptAfter = 400 * day
/** The timer never waits longer, so that a clock that was set is noticed. */
const longestWait = minute
/** How often the runbook's windows are looked up again, for monitors that came or went. */
const plannedFor = 60 * minute

/** A maintenance as a person declares it. Times are UTC milliseconds; without a start it begins now. */
export interface Declaration {
  scope: DeclaredScope
  reason: string
  startsAt: number | null
  endsAt: number
}

interface Parts {
  repository: MaintenanceRepository
  clock: Clock
  log: MaintenanceLog
  /** The runbook that is open, with the windows it plans. */
  runbook(): { key: string; model: Pick<RunbookModel, 'windows' | 'components'> }
  monitors(): readonly CoveredMonitor[]
  /** Something was declared or changed, began, or is over. */
  onChange(standing: readonly Maintenance[]): void
}

/**
 * Keeps what is on and what is coming: what people declared, and the windows of the open runbook. A window is stored
 * when it begins, so that it stands as it was then, may be ended early, and is told of once, also after a restart.
 */
export class MaintenanceCalendar {
  #kept: KeptMaintenance[] = []
  #standing: readonly Maintenance[] = []
  #planned: { at: number; zone: string } | null = null
  #timer: NodeJS.Timeout | null = null

  constructor(private readonly parts: Parts) {}

  /** Begins to follow the time. */
  start(): void {
    this.parts.repository.purge(this.parts.clock.now() - keptAfter)
    this.look()
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  /** What is on or coming, by its start. */
  standing(): readonly Maintenance[] {
    return this.#standing
  }

  /** Plans anew: another runbook is open, or it changed. */
  plan(): void {
    this.#planned = null
    this.look()
  }

  /** Shows what is on and what is coming before the monitors are there: nothing is told of it, or kept. */
  foresee(): void {
    this.#plan()
    this.#planned = null
  }

  #plan(): void {
    const { repository, clock, runbook } = this.parts
    const { key, model } = runbook()
    const now = clock.now()
    const zone = clock.zone()
    const ofRunbook = plannedMaintenance(model.windows, this.#names(model.components), now, zone)
      .filter(({ id }) => !repository.has(key, id))
      .map((maintenance): KeptMaintenance => ({ maintenance, told: 'coming' }))
    this.#planned = { at: now, zone }
    this.#keep([...repository.standing(key), ...ofRunbook])
  }

  /** Looks at the clock: tells what began or is over by now. Called again when the laptop woke up. */
  look(): void {
    const now = this.parts.clock.now()
    // Whatever fails now, as a write to a full disk: it looks again.
    this.#lookIn(longestWait)
    if (this.#isPlanOld(now)) this.#plan()
    const turned = this.#kept.filter((kept) => this.#follow(kept, now))
    if (turned.length > 0) this.#plan()
    this.#lookLater(now)
  }

  /** Holds alerts from now, or from a later time, until an end. Returns its id. */
  declare(person: string, { scope, reason, startsAt, endsAt }: Declaration): string {
    const now = this.parts.clock.now()
    const begin = Math.max(now, startsAt ?? now)
    refuseEnd(begin, endsAt)
    if (!this.parts.monitors().some((monitor) => covers(scope, monitor)))
      throw new RequestRefused('not found', text.maintenance.refusals.noneCovered)
    const source = { kind: 'declared', by: person } as const
    const maintenance: Maintenance = { id: randomUUID(), scope, reason, startsAt: begin, endsAt, source }
    this.#save({ maintenance, told: phaseOf(maintenance, now) === 'on' ? 'on' : 'coming' })
    this.parts.log.declared(maintenance)
    this.plan()
    return maintenance.id
  }

  /** Lets it end later or earlier than it would. */
  change(person: string, id: string, endsAt: number): void {
    const { maintenance, told } = this.#find(id)
    refuseEnd(Math.max(this.parts.clock.now(), maintenance.startsAt), endsAt)
    const changed = { ...maintenance, endsAt }
    this.#save({ maintenance: changed, told })
    this.parts.log.changed(changed, person)
    this.plan()
  }

  /** Ends what is on; what is coming does not take place. */
  end(person: string, id: string): void {
    const { maintenance, told } = this.#find(id)
    const now = this.parts.clock.now()
    this.#save({ maintenance: { ...maintenance, endsAt: Math.max(now, maintenance.startsAt) }, told: 'over' })
    this.parts.log.ended(maintenance, told, person)
    this.plan()
  }

  /** Whether it has come further than was told; a clock that was set back takes nothing back. */
  #follow({ maintenance, told }: KeptMaintenance, now: number): boolean {
    const phase = phaseOf(maintenance, now)
    if (phase === told || phase === 'coming') return false
    this.#save({ maintenance, told: phase })
    if (phase === 'on') this.parts.log.began(maintenance)
    else if (told === 'on') this.parts.log.over(maintenance)
    return true
  }

  #names(components: RunbookModel['components']): string[] {
    const names = [
      ...this.parts.monitors().flatMap(({ name, group }) => [name, group]),
      ...components.map(({ name }) => name),
    ]
    return names.filter((name) => name !== null)
  }

  #isPlanOld(now: number): boolean {
    const planned = this.#planned
    if (planned === null || planned.zone !== this.parts.clock.zone()) return true
    return Math.abs(now - planned.at) >= plannedFor
  }

  #lookLater(now: number): void {
    const turns = this.#standing.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
    const next = Math.min(now + longestWait, ...turns.filter((at) => at > now))
    this.#lookIn(next - now)
  }

  #lookIn(wait: number): void {
    this.stop()
    this.#timer = setTimeout(() => this.look(), wait)
  }

  #find(id: string): KeptMaintenance {
    const kept = this.#kept.find(({ maintenance }) => maintenance.id === id)
    if (kept !== undefined) return kept
    throw new RequestRefused('not found', text.maintenance.refusals.over)
  }

  #save(kept: KeptMaintenance): void {
    this.parts.repository.save(this.parts.runbook().key, kept)
  }

  /** Tells when anything is new, gone or changed, or has begun. */
  #keep(kept: KeptMaintenance[]): void {
    kept.sort((one, other) => one.maintenance.startsAt - other.maintenance.startsAt)
    if (isDeepStrictEqual(kept, this.#kept)) return
    this.#kept = kept
    this.#standing = kept.map(({ maintenance }) => maintenance)
    this.parts.onChange(this.#standing)
  }
}

function refuseEnd(begin: number, endsAt: number): void {
  const sentence =
    endsAt <= begin
      ? text.maintenance.refusals.endsTooEarly
      : endsAt - begin > longestDeclared
        ? text.maintenance.refusals.tooLong
        : null
  if (sentence !== null) throw new RequestRefused('invalid', sentence, [{ field: 'endsAt', sentence }])
}
