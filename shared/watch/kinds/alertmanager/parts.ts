import { text } from '../../../text/text'
import { shownLine } from '../../shown-text'
import type { SamplePart } from '../../view'
import type { Meaning } from './target'

/** An alert as Alertmanager tells it, as far as it matters here. */
export interface ForeignAlert {
  fingerprint: string
  labels: Readonly<Record<string, string>>
  annotations: Readonly<Record<string, string>>
}

const usualMeanings: Readonly<Record<string, Meaning>> = {
  critical: 'critical',
  page: 'critical',
  emergency: 'critical',
  fatal: 'critical',
  error: 'critical',
  info: 'ignored',
  none: 'ignored',
  p1: 'P1',
  p2: 'P2',
  p3: 'P3',
  p4: 'P4',
}

/**
 * The alerts that are trouble here, each as a part of a sample, the critical ones first. P1 and P2 are critical, P3
 * and P4 a warning.
 */
export function partsOf(
  alerts: readonly ForeignAlert[],
  severities: Readonly<Record<string, Meaning>>,
): SamplePart[] {
  const parts = alerts.flatMap((alert) => {
    const meaning = meaningOf(alert, severities)
    if (meaning === 'ignored') return []
    const isSeverity = meaning !== 'warning' && meaning !== 'critical'
    const verdict = meaning === 'critical' || meaning === 'P1' || meaning === 'P2' ? 'critical' : 'warning'
    const part: SamplePart = {
      key: alert.fingerprint,
      title: titleOf(alert),
      verdict,
      text: textOf(alert),
      severity: isSeverity ? meaning : null,
    }
    return [part]
  })
  return parts.sort((one, other) => Number(other.verdict === 'critical') - Number(one.verdict === 'critical'))
}

function meaningOf({ labels }: ForeignAlert, severities: Readonly<Record<string, Meaning>>): Meaning {
  const severity = labels.severity ?? ''
  if (Object.hasOwn(severities, severity)) return severities[severity] ?? 'warning'
  // It always fires, to show that alerting works.
  if (labels.alertname === 'Watchdog') return 'ignored'
  const usual = severity.toLowerCase()
  return (Object.hasOwn(usualMeanings, usual) ? usualMeanings[usual] : undefined) ?? 'warning'
}

function titleOf({ labels }: ForeignAlert): string {
  const words = text.watch.findings.alertmanager
  const name = shownLine(labels.alertname ?? '', 120) || words.unnamed
  const where = shownLine(labels.instance ?? labels.service ?? labels.job ?? '', 120)
  return where === '' ? name : words.on(name, where)
}

function textOf({ labels, annotations }: ForeignAlert): string {
  const told = annotations.summary ?? annotations.message ?? annotations.description ?? ''
  const words = text.watch.findings.alertmanager
  if (shownLine(told, 500) !== '') return shownLine(told, 500)
  return labels.alertname === undefined ? words.unnamedActive : words.active(shownLine(labels.alertname, 120))
}
