import { type ChannelDefinition, parseChannel } from '#shared/channels/definition'
import type { ChannelEvent } from '#shared/channels/event'

/** A P1 alert that opened. */
export function event(changes: Partial<ChannelEvent> = {}): ChannelEvent {
  return {
    id: 'event',
    kind: 'alert opened',
    subjectId: 'alert',
    at: Date.UTC(2026, 10, 23, 2, 14),
    severity: 'P1',
    title: 'Checkout API is down',
    summary: 'P1 Checkout API is down: 503 where 200-299 is expected',
    source: 'Checkout API',
    details: [{ name: 'Since', value: '2026-11-23 03:13 CET' }],
    text: null,
    ...changes,
  }
}

/** A definition as main keeps it: with every default filled in. */
export function definition(written: Record<string, unknown>): ChannelDefinition {
  const parsed = parseChannel({ name: 'Channel', ...written })
  if (!parsed.ok)
    throw new Error(parsed.error.map(({ field, sentence }) => `${field}: ${sentence}`).join(' '))
  return parsed.value
}

export const mail = {
  kind: 'email',
  host: 'smtp.company.example',
  from: 'watch@company.example',
  to: ['on-call@company.example'],
}
export const sms = { kind: 'sms', url: 'https://sms.example/send', to: ['+46 70 123 45 67'] }
