import { join } from 'node:path'
import { History } from '#main/history/history'
import { localDays } from '#main/history/local-days'
import { HistoryUpkeep } from '#main/history/upkeep'
import { AlertMarkRepository } from '#main/store/alert-marks'
import { type Database, openDatabase } from '#main/store/database'
import { MonitorRepository } from '#main/store/monitors'
import { SampleRepository } from '#main/store/samples'
import { SummingUp } from '#main/store/summing-up'
import { insertMonitor } from '#main/watch/roster'
import type { Sla } from '#shared/runbook/model'
import { type Retention, retentionOf } from '#shared/watch/figures/retention'
import type { JudgedSample } from '#shared/watch/view'

const usualRetention = retentionOf({ checkHours: 48, minuteDays: 14, hourDays: 400 })

export function check(at: number, changes: Partial<JudgedSample> = {}): JudgedSample {
  return {
    at,
    outcome: 'answered',
    status: 'ok',
    value: 1,
    unit: 'milliseconds',
    duration: 1,
    text: '',
    maintenance: false,
    ...changes,
  }
}

/** The store of checks in a folder with a clock of its own, put together as the companion does. */
export class StoredChecks {
  now = 0
  zone = 'UTC'
  retention: Retention = usualRetention
  slas: readonly Sla[] = []
  readonly database: Database
  readonly samples: SampleRepository
  readonly summingUp: SummingUp
  readonly history: History
  readonly upkeep: HistoryUpkeep

  constructor(folder: string) {
    this.database = openDatabase(join(folder, 'watchkeeper.db'))
    this.samples = new SampleRepository(this.database)
    this.summingUp = new SummingUp(
      this.database,
      localDays(() => this.zone),
    )
    const shared = {
      samples: this.samples,
      summingUp: this.summingUp,
      clock: { now: () => this.now, zone: () => this.zone },
      writeChecks: () => {},
      retention: () => this.retention,
    }
    this.history = new History({
      ...shared,
      alertMarks: new AlertMarkRepository(this.database),
      slas: () => this.slas,
    })
    this.upkeep = new HistoryUpkeep({
      ...shared,
      database: this.database,
      onFailure: (error) => {
        throw error
      },
    })
    this.upkeep.start()
  }

  addMonitor(name: string): string {
    return insertMonitor(new MonitorRepository(this.database), {
      source: 'local',
      runbook: null,
      definition: { name, kind: 'tcp', host: 'quay.example', port: 443 },
      now: 0,
    }).id
  }

  /** Stores checks in one transaction. */
  store(id: string, checks: Iterable<JudgedSample>): void {
    this.database.transaction(() => {
      for (const each of checks) this.samples.insert(id, each)
    })()
  }

  /** What the checks of a monitor are stored as. */
  series(id: string): number {
    const series = this.summingUp.seriesOf(id)
    if (series === null) throw new Error(`There is no monitor ${id}.`)
    return series.number
  }

  async close(): Promise<void> {
    await this.upkeep.stop()
    this.database.close()
  }
}
