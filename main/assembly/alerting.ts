import type { Alert } from '../../shared/alert/alert'
import { type Callable, callableChain } from '../../shared/alert/callable'
import { alertTitle } from '../../shared/alert/describe'
import { nextInChain } from '../../shared/alert/escalation'
import { nextMorning } from '../../shared/alert/morning'
import { isSilenced } from '../../shared/alert/snooze'
import type { SnoozeScope } from '../../shared/alert/snooze-record'
import { supportTime } from '../../shared/alert/support-time'
import { alertNews } from '../../shared/notify/alert-news'
import type { RunbookModel } from '../../shared/runbook/model'
import { text } from '../../shared/text/text'
import { Absences } from '../alert/absences'
import { AlertClock } from '../alert/alert-clock'
import { type AlertNotification, Alerts } from '../alert/alerts'
import { Snoozes } from '../alert/snoozes'
import { UnstoredTellings } from '../alert/unstored-tellings'
import type { CompanionParts } from '../companion'
import { diagnosticsOf } from '../diagnostics'
import type { Announcement } from '../notify/announcer'
import { AlertLog } from '../shift/alert-log'
import type { Log } from '../shift/log'
import type { StateOwner } from '../state-owner'
import { AbsenceRepository } from '../store/absences'
import { AlertRepository } from '../store/alerts'
import type { Database } from '../store/database'
import { SnoozeRepository } from '../store/snoozes'

interface Needs {
  parts: Pick<CompanionParts, 'clock' | 'diagnostics'>
  database: Database
  state: StateOwner
  log: Log
  model(): Pick<RunbookModel, 'severities' | 'procedures' | 'slas' | 'contacts'>
  announce(announcement: Announcement): void
  /** Called within the transaction that writes an alert; `before` is null for one that opens. */
  onAlertSaved(before: Alert | null, after: Alert): void
}

export interface Alerting {
  alerts: Alerts
  alertClock: AlertClock
  snoozes: Snoozes
  absences: Absences
  /** Who can be called now, in order. */
  chain(): Callable[]
  unstoredTellings: UnstoredTellings
  /** The open runbook changed: its deadlines and its chain are others. */
  followRunbook(): void
}

/** Alerts with what time and people do to them, and what of it is told. */
export function assembleAlerting(needs: Needs): Alerting {
  const { parts, database, state, log, model, announce, onAlertSaved } = needs
  const { clock } = parts
  const diagnostics = diagnosticsOf('alerts', parts.diagnostics)
  const alertLog = new AlertLog(log, clock)
  const rules = () => {
    const { severities, procedures, slas } = model()
    return { severities, procedures, support: supportTime(slas, clock.zone()) }
  }
  const chain = () => callableChain(model().contacts.chain, absences.all(), clock.now())
  const nameOf = (scope: SnoozeScope): string | null => {
    if (scope.kind === 'everything') return text.alerts.snoozed.everything
    if (scope.kind === 'group') return text.alerts.snoozed.group(scope.group)
    if (scope.kind === 'monitor') return state.get().monitors[scope.monitorId]?.definition.name ?? null
    const alert = alerts.get(scope.alertId)
    return alert === null ? null : alertTitle(alert)
  }
  const absences = new Absences({
    repository: new AbsenceRepository(database),
    clock,
    log,
    onChange(all) {
      state.setFacts({ absences: all })
      alertClock.followAll()
    },
  })
  const snoozes = new Snoozes({
    repository: new SnoozeRepository(database),
    clock,
    log,
    morning() {
      const { rota, preferences } = state.get()
      const facts = { shifts: rota?.shifts ?? [], quietHours: preferences.quietHours }
      return nextMorning(facts, clock.now(), clock.zone())
    },
    nameOf,
    onChange(all) {
      state.replaceItems('snoozes', Object.fromEntries(all.map((snooze) => [snooze.id, snooze])))
      alertClock.followAll()
    },
  })
  const newsOf = ({ id, kind }: Pick<AlertNotification, 'id' | 'kind'>, alert: Alert) => {
    const now = clock.now()
    const call = nextInChain(chain(), alert, now).next
    return alertNews(id, kind, alert, { now, zone: clock.zone(), call })
  }
  const announcement = (notification: AlertNotification): Announcement => ({
    news: newsOf(notification, notification.alert),
    // Once somebody has taken it on, or does not want to hear of it, there is nothing to tell but its end.
    current() {
      const { kind } = notification
      const alert = alerts.get(notification.alert.id)
      if (alert === null) return null
      const stands =
        kind === 'resolved' ||
        (alert.state === 'open' && !isSilenced(kind, alert, snoozes.all(), clock.now()))
      return stands ? newsOf(notification, alert) : null
    },
    settle: () => alerts.markShown(notification.id),
  })
  const alerts = new Alerts({
    repository: new AlertRepository(database),
    clock,
    rules,
    isSilenced: (kind, alert) => isSilenced(kind, alert, snoozes.all(), clock.now()),
    onSaving(before, after) {
      onAlertSaved(before, after)
      return alertLog.store(before, after)
    },
    onAlert(alert) {
      state.setItem('alerts', alert.id, alert)
      if (alert.state === 'resolved') snoozes.alertResolved(alert.id)
      alertClock.follow(alert)
    },
    onNotification: (notification) => announce(announcement(notification)),
  })
  const alertClock = new AlertClock({
    clock,
    alerts,
    snoozes,
    around: () => ({ chain: chain(), rules: rules() }),
    diagnostics,
  })
  return {
    alerts,
    alertClock,
    snoozes,
    absences,
    chain,
    unstoredTellings: new UnstoredTellings({ announce, newsOf }),
    followRunbook() {
      alerts.revise()
      alertClock.followAll()
    },
  }
}
