import type { ChannelKind } from '../../shared/channels/definition'
import type { ChannelEvent } from '../../shared/channels/event'
import { localTimestamp, zoneName } from '../../shared/time/display'
import type { Clock } from '../clock'

/** What a test sends. PagerDuty knows alerts only, so it is told of one of the least severity, and at once of its end. */
export function testEvents(kind: ChannelKind, id: string, clock: Clock): ChannelEvent[] {
  const at = clock.now()
  const test: ChannelEvent = {
    id,
    kind: 'test',
    subjectId: id,
    at,
    severity: 'P4',
    title: 'Test of a channel',
    summary: 'Watchkeeper can reach you here. This is a test; nothing is wrong.',
    source: 'Watchkeeper',
    details: [{ name: 'Sent', value: `${localTimestamp(at, clock.zone())} ${zoneName(at, clock.zone())}` }],
    text: null,
  }
  if (kind !== 'pagerduty') return [test]
  return [
    { ...test, kind: 'alert opened' },
    { ...test, kind: 'alert resolved' },
  ]
}
