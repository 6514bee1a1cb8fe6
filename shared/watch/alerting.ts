import type { Alert, NotificationKind } from '../alert/alert'
import { followTrouble, resolveAlert } from '../alert/lifecycle'
import { type AlertedMonitor, openAlert, type ResponseRules, type Trouble } from '../alert/open'
import type { Confirmation } from './confirm'
import type { Hold } from './hold'
import type { Standing } from './standing'

/** What an alert follows: the monitor as a whole or one of its parts. */
export interface Subject {
  monitor: AlertedMonitor
  confirmation: Confirmation
  /** Of which certificates and the like a person was told before. */
  told: Standing['told']
}

/** What surrounds an alert at one moment. */
export interface AlertSurroundings {
  at: number
  hold: Hold | null
  /** Whether a check was just made: only a check shows that what was held is still wrong. */
  checked: boolean
  /** Asked only for an alert that opens or changes. */
  rules(): ResponseRules
  newAlertId(): string
}

/** An alert that opened or changed, and what a person is told of it; null for nothing. */
export interface AlertChange {
  alert: Alert
  tell: NotificationKind | null
}

/**
 * The alert of a subject after its standing, or what holds it, may have changed; null when nothing did. It looks at
 * how things are and not at what just happened, so that being asked again changes nothing.
 *
 * While a subject flaps, its alert stays: what comes and goes is told once, and once more when it ended. While an
 * alert is held nothing is told; if it is still wrong after the hold, it is told as if it had opened then. A trouble
 * of the same certificate is told once, however often it comes back.
 */
export function followSubject(
  standing: Alert | null,
  subject: Subject,
  surroundings: AlertSurroundings,
): AlertChange | null {
  const { confirmation } = subject
  const wrong = confirmation.hard === 'warning' || confirmation.hard === 'critical'
  if (!wrong && confirmation.flappingSince === null)
    return standing === null ? null : resolved(standing, surroundings)
  const trouble = troubleOf(confirmation, standing, surroundings.at)
  if (trouble === null) return null
  const followed = withFlapping(following(standing, subject, trouble, surroundings), confirmation)
  const change = told(standing, withHold(followed, surroundings), subject)
  return standing !== null && change.tell === null && isSame(standing, change.alert) ? null : change
}

function resolved(alert: Alert, { at }: AlertSurroundings): AlertChange {
  const over = resolveAlert({ ...alert, held: null, flapping: null }, 'recovered', at)
  return { alert: over, tell: alert.announced === null ? null : 'resolved' }
}

/** What is wrong: the hard verdict; while it only flaps, what was wrong last. */
function troubleOf(confirmation: Confirmation, alert: Alert | null, at: number): Trouble | null {
  const { hard, cause, since, recent, flappingSince } = confirmation
  const lately = cause ?? alert?.cause ?? null
  if (lately === null) return null
  if (hard === 'warning' || hard === 'critical') return { verdict: hard, cause: lately, since, at }
  const wasCritical = recent.some(({ verdict }) => verdict === 'critical')
  const verdict = alert?.verdict ?? (wasCritical ? 'critical' : 'warning')
  return { verdict, cause: lately, since: flappingSince ?? since, at }
}

function following(
  alert: Alert | null,
  { monitor, confirmation }: Subject,
  trouble: Trouble,
  { rules, newAlertId }: AlertSurroundings,
): Alert {
  if (alert === null) return openAlert(newAlertId(), monitor, trouble, rules())
  // A cause of another kind that is not confirmed yet is not that of the alert.
  const isSoft = (trouble.cause.kind === 'unreachable') !== confirmation.unreachable
  const stands = alert.verdict === trouble.verdict && (isSoft || alert.cause.kind === trouble.cause.kind)
  return stands
    ? { ...alert, monitorName: monitor.name, group: monitor.group }
    : followTrouble(alert, monitor, trouble, rules())
}

function withFlapping(alert: Alert, { flappingSince }: Confirmation): Alert {
  if (flappingSince === null) return alert
  return { ...alert, flapping: { since: flappingSince, told: alert.flapping?.told ?? false } }
}

function withHold(alert: Alert, { hold, checked }: AlertSurroundings): Alert {
  return { ...alert, held: hold ?? (checked ? null : alert.held) }
}

function told(before: Alert | null, alert: Alert, subject: Subject): AlertChange {
  const flaps = subject.confirmation.flappingSince !== null
  const settled = flaps ? alert : { ...alert, flapping: null }
  const tell = alert.held === null ? news(before, alert, subject) : null
  if (tell === null) return { alert: settled, tell }
  const { flapping, verdict } = settled
  const announced = alert.announced === 'critical' ? alert.announced : verdict
  return {
    alert: { ...settled, announced, flapping: flapping === null ? null : { ...flapping, told: true } },
    tell,
  }
}

/** What of an alert that is not held a person does not know yet; null for nothing. */
function news(
  before: Alert | null,
  alert: Alert,
  { confirmation, told: toldBefore }: Subject,
): NotificationKind | null {
  if (confirmation.flappingSince !== null) return alert.flapping?.told === true ? null : 'flapping'
  if (before?.flapping?.told === true) return 'steady'
  const { identity } = confirmation
  const knows = toldBefore.some((one) => one.identity === identity && one.verdict === alert.verdict)
  if (identity !== null && knows) return null
  if (alert.announced === null) return 'opened'
  const isWorse = alert.verdict === 'critical' && alert.announced === 'warning'
  const worse = isWorse || hasRisen(before, alert) || isNewTo(before, alert, identity)
  return worse ? 'worsened' : null
}

/** It is more severe than a moment ago: what was slow is down. */
function hasRisen(before: Alert | null, alert: Alert): boolean {
  return before !== null && alert.severity < before.severity
}

/** A certificate's own trouble became critical, whatever else was told before. */
function isNewTo(before: Alert | null, alert: Alert, identity: string | null): boolean {
  return identity !== null && before?.verdict === 'warning' && alert.verdict === 'critical'
}

function isSame(one: Alert, other: Alert): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
