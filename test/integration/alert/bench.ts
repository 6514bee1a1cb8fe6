import { join } from 'node:path'
import { AlertClock } from '#main/alert/alert-clock'
import { type AlertNotification, Alerts } from '#main/alert/alerts'
import { Snoozes } from '#main/alert/snoozes'
import { silentDiagnostics } from '#main/diagnostics'
import { AlertRepository } from '#main/store/alerts'
import { openDatabase } from '#main/store/database'
import { SnoozeRepository } from '#main/store/snoozes'
import type { Alert } from '#shared/alert/alert'
import type { Callable } from '#shared/alert/callable'
import type { ResponseRules } from '#shared/alert/open'
import { isSilenced } from '#shared/alert/snooze'
import { minute, procedure } from '../../unit/shared/alert/fixtures'

export const rules: ResponseRules = {
  severities: [],
  procedures: [procedure({ severity: 'P1', escalateAfter: 30 * minute })],
}

const contact = (name: string): Callable => ({
  name,
  role: null,
  phone: null,
  email: null,
  backup: null,
  standsInFor: null,
})

interface Options {
  /** False: what is decided is never shown, as when Watchkeeper is killed at that very moment. */
  shows?: boolean
}

/** Alerts with what time does to them on a real database, at a time that the test sets. */
export class AlertBench {
  readonly told: AlertNotification[] = []
  readonly logged: string[] = []
  rules = rules
  readonly alerts: Alerts
  readonly snoozes: Snoozes
  readonly clock: AlertClock
  readonly #database

  constructor(
    folder: string,
    public now: number,
    { shows = true }: Options = {},
  ) {
    this.#database = openDatabase(join(folder, 'watchkeeper.db'))
    const time = { now: () => this.now, zone: () => 'Etc/UTC' }
    this.snoozes = new Snoozes({
      repository: new SnoozeRepository(this.#database),
      clock: time,
      log: { store: (text) => () => this.logged.push(text) },
      morning: () => 8 * 60 * minute,
      nameOf: (scope) => (scope.kind === 'everything' ? 'Everything' : 'Checkout API'),
      onChange: () => this.clock.followAll(),
    })
    this.alerts = new Alerts({
      repository: new AlertRepository(this.#database),
      clock: time,
      rules: () => this.rules,
      isSilenced: (kind, alert) => isSilenced(kind, alert, this.snoozes.all(), this.now),
      onSaving: () => () => {},
      onAlert: (alert) => {
        if (alert.state === 'resolved') this.snoozes.alertResolved(alert.id)
        this.clock.follow(alert)
      },
      onNotification: (notification) => {
        this.told.push(notification)
        if (shows) this.alerts.markShown(notification.id)
      },
    })
    this.clock = new AlertClock({
      clock: time,
      alerts: this.alerts,
      snoozes: this.snoozes,
      around: () => ({ chain: ['Ana', 'Bo', 'Cy'].map(contact), rules: this.rules }),
      diagnostics: silentDiagnostics,
    })
  }

  /** Lets every writing of alerts fail from now on, as on a full disk, or work again. */
  writing(works: boolean): void {
    this.#database.exec(
      works
        ? 'DROP TRIGGER full_disk'
        : `CREATE TEMP TRIGGER full_disk BEFORE UPDATE ON alert BEGIN SELECT raise(ABORT, 'disk is full'); END`,
    )
  }

  /** Begins as at every start. */
  start(): this {
    this.alerts.reconcile(new Set(['monitor']))
    this.clock.start()
    return this
  }

  open(alert: Alert): void {
    this.alerts.keep({ alerts: [alert], tellings: [{ kind: 'opened', alert, at: this.now }] })()
  }

  /** Lets the time be `minutes` past, and looks at what is due, as a timer or a wake-up would. */
  at(minutes: number): this {
    this.now = minutes * minute
    this.clock.look()
    return this
  }

  /** What was told since the last look at it. */
  news(): string[] {
    return this.told.splice(0).map(({ kind }) => kind)
  }

  alert(): Alert {
    const [alert] = this.alerts.unresolved()
    if (alert === undefined) throw new Error('There is no alert.')
    return alert
  }

  /** Without a farewell, as a process that is killed. */
  close(): void {
    this.clock.stop()
    this.#database.close()
  }
}
