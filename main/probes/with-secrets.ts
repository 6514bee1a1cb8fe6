import type { MonitorKind } from '../../shared/watch/monitor'
import type { TargetOf } from '../../shared/watch/target'
import type { SecretSource } from '../secrets/named-secrets'
import type { Probe, ProbeResult } from './probe'

/** Kinds that send headers. */
type HeaderKind = Extract<MonitorKind, 'http' | 'prometheus' | 'exporter' | 'alertmanager'>

/** Puts the secrets that headers name into them for as long as the question is asked. */
export function withHeaderSecrets<Kind extends HeaderKind>(
  secrets: SecretSource,
  probe: (target: TargetOf<Kind>, signal: AbortSignal, monitorId: string | null) => Promise<ProbeResult>,
): Probe<Kind> {
  return async (target, signal, monitorId) => {
    const headers = secrets.fill(target.headers, { to: 'server', origin: new URL(target.url).origin })
    if (!headers.ok) return { outcome: 'unknown', text: headers.error }
    return redactedResult(await probe({ ...target, headers: headers.value }, signal, monitorId), secrets)
  }
}

/** What a probe found, without any secret that was repeated to it. */
export function redactedResult(result: ProbeResult, secrets: SecretSource): ProbeResult {
  const redact = (text: string) => secrets.redact(text)
  const { longText, identity, performance, parts } = result
  return {
    ...result,
    text: redact(result.text),
    ...(longText === undefined ? {} : { longText: redact(longText) }),
    ...(identity === undefined ? {} : { identity: redact(identity) }),
    ...(performance === undefined
      ? {}
      : { performance: performance.map((value) => ({ ...value, label: redact(value.label) })) }),
    ...(parts === undefined
      ? {}
      : {
          parts: parts.map((part) => ({
            ...part,
            key: redact(part.key),
            title: redact(part.title),
            text: redact(part.text),
          })),
        }),
  }
}
