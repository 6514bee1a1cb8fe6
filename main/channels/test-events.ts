import type { ChannelKind } from '../../shared/channels/definition'
import type { ChannelEvent } from '../../shared/channels/event'
import { text } from '../../shared/text/text'
import { localTimestamp, zoneName } from '../../shared/time/display'
import type { Clock } from '../clock'

/** What a test sends. PagerDuty knows alerts only, so it is told of one of the least severity, and at once of its end. */
export function testEvents(kind: ChannelKind, id: string, clock: Clock): ChannelEvent[] {
  const words = text.channels.test
  const at = clock.now()
  const test: ChannelEvent = {
    id,
    kind: 'test',
    subjectId: id,
    at,
    severity: 'P4',
    title: words.title,
    summary: words.summary,
    source: 'Watchkeeper',
    details: [
      { name: words.sent, value: `${localTimestamp(at, clock.zone())} ${zoneName(at, clock.zone())}` },
    ],
    text: null,
  }
  if (kind !== 'pagerduty') return [test]
  return [
    { ...test, kind: 'alert opened' },
    { ...test, kind: 'alert resolved' },
  ]
}
