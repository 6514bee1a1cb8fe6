import { describe, expect, test } from 'vitest'
import type { ChannelEvent } from '#shared/channels/event'
import { type Channel, contentFor, messagesFor } from '#shared/channels/messages'
import { definition, event, mail, sms } from './fixtures'

function channel(written: Record<string, unknown>, enabled = true): Channel {
  return { id: 'channel', definition: definition(written), enabled }
}

function goesTo(told: Partial<ChannelEvent>, rules: Record<string, unknown>, enabled = true): boolean {
  return messagesFor(event(told), [channel({ kind: 'slack', ...rules }, enabled)]).length > 0
}

/** The JSON that goes to a channel. */
function bodyOf(told: Partial<ChannelEvent>, written: Record<string, unknown>): Record<string, unknown> {
  const content = contentFor(event(told), definition(written))
  if (content?.format !== 'json') throw new Error('no JSON')
  return JSON.parse(content.body)
}

describe('the rules of a channel', () => {
  test('say which severities are told to begin, not which ends', () => {
    expect(goesTo({ severity: 'P3' }, { severities: ['P1', 'P2'] })).toBe(false)
    expect(goesTo({ severity: 'P2' }, { severities: ['P1', 'P2'] })).toBe(true)
    expect(goesTo({ severity: 'P3', kind: 'alert resolved' }, { severities: ['P1', 'P2'] })).toBe(true)
  })

  test('say on which occasions something is told', () => {
    const escalationOnly = { occasions: ['escalate'] }
    expect(goesTo({}, escalationOnly)).toBe(false)
    expect(goesTo({ kind: 'alert escalated' }, escalationOnly)).toBe(true)
    expect(goesTo({ kind: 'alert worsened' }, { occasions: ['open'] })).toBe(true)
    expect(goesTo({ kind: 'handover written', severity: null }, { occasions: ['handover'] })).toBe(true)
  })

  test('of one that is turned off let only ends through', () => {
    expect(goesTo({}, {}, false)).toBe(false)
    expect(goesTo({ kind: 'alert resolved' }, {}, false)).toBe(true)
  })

  test('make one message for each recipient of a mail or an SMS', () => {
    const to = ['a@x.example', 'b@x.example', 'a@x.example']
    const recipients = messagesFor(event(), [channel({ ...mail, to })]).map(({ recipient }) => recipient)
    expect(recipients).toEqual(['a@x.example', 'b@x.example'])
  })
})

describe('what PagerDuty is sent', () => {
  const pagerduty = { kind: 'pagerduty' }

  test('is an event of its Events API v2 without the routing key', () => {
    expect(bodyOf({}, pagerduty)).toEqual({
      event_action: 'trigger',
      dedup_key: 'watchkeeper-alert',
      payload: {
        summary: 'P1 Checkout API is down: 503 where 200-299 is expected',
        source: 'Checkout API',
        severity: 'critical',
        timestamp: '2026-11-23T02:14:00.000Z',
        custom_details: { Since: '2026-11-23 03:13 CET' },
      },
      client: 'Watchkeeper',
    })
  })

  test('acknowledges and resolves by the key of the trigger', () => {
    const kinds = ['alert escalated', 'alert acknowledged', 'alert resolved', 'incident resolved'] as const
    const events = kinds.map((kind) => bodyOf({ kind }, pagerduty))
    expect(events.map(({ event_action }) => event_action)).toEqual([
      'trigger',
      'acknowledge',
      'resolve',
      'resolve',
    ])
    expect(new Set(events.map(({ dedup_key }) => dedup_key))).toEqual(new Set(['watchkeeper-alert']))
  })

  test('names the four severities as PagerDuty does, and stays within its limits', () => {
    const severities = (['P1', 'P2', 'P3', 'P4'] as const).map(
      (severity) => bodyOf({ severity }, pagerduty).payload,
    )
    expect(severities).toMatchObject(
      ['critical', 'error', 'warning', 'info'].map((severity) => ({ severity })),
    )
    const long = bodyOf({ summary: '😀'.repeat(2_000), subjectId: 'x'.repeat(500) }, pagerduty)
    expect(String(long.dedup_key).length).toBeLessThanOrEqual(255)
    expect(long.payload).toMatchObject({ summary: expect.stringMatching(/^.{1,1024}$/s) })
  })

  test('is nothing for a handover', () => {
    expect(contentFor(event({ kind: 'handover written' }), definition(pagerduty))).toBeNull()
  })
})

describe('what Slack is sent', () => {
  test('has the text escaped, the details as fields, and no more than it takes', () => {
    const body = bodyOf(
      {
        summary: 'P1 <a> & <b>',
        details: Array.from({ length: 30 }, (_, index) => ({ name: `n${index}`, value: 'v'.repeat(5_000) })),
      },
      { kind: 'slack' },
    )
    expect(body.text).toBe('P1 &lt;a&gt; &amp; &lt;b&gt;')
    const blocks = JSON.parse(JSON.stringify(body.blocks))
    expect(blocks[0]).toEqual({ type: 'section', text: { type: 'mrkdwn', text: `*${body.text}*` } })
    expect(blocks[1].fields).toHaveLength(10)
    expect(blocks[1].fields[0].text).toHaveLength(2_000)
  })
})

describe('what is sent besides', () => {
  test('a mail says everything, and stands with the others about the same alert', () => {
    expect(contentFor(event({ kind: 'alert resolved' }), definition(mail))).toEqual({
      format: 'mail',
      subject: 'Resolved: P1 Checkout API is down: 503 where 200-299 is expected',
      text: 'Resolved: P1 Checkout API is down: 503 where 200-299 is expected\n\nSince: 2026-11-23 03:13 CET\n',
      thread: 'alert',
    })
  })

  test('an SMS, and a mail that becomes one, has at most 160 characters', () => {
    const long = event({ summary: 'word '.repeat(100) })
    for (const written of [sms, { ...mail, style: 'short' }]) {
      const content = contentFor(long, definition(written))
      expect(content).toMatchObject({ format: 'text', text: expect.stringMatching(/^.{150,160}$/) })
    }
  })

  test('a webhook is told which version of the format it reads', () => {
    expect(bodyOf({}, { kind: 'webhook' })).toEqual({
      version: 1,
      id: 'event',
      event: 'alert opened',
      effect: 'begin',
      subject: 'alert',
      at: '2026-11-23T02:14:00.000Z',
      severity: 'P1',
      title: 'Checkout API is down',
      summary: 'P1 Checkout API is down: 503 where 200-299 is expected',
      source: 'Checkout API',
      details: [{ name: 'Since', value: '2026-11-23 03:13 CET' }],
      text: null,
    })
  })
})
