import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notificationOf } from '#shared/notify/native-notification'
import { news } from './news'

test('one alert is told in its own words, with buttons', () => {
  const only = news({ severity: 'P1' })
  expect(notificationOf({ news: [only], after: 'nothing' })).toEqual({
    title: only.title,
    body: only.body,
    urgency: 'critical',
    stays: true,
    subject: { kind: 'alert', id: 'one' },
    buttons: [
      { answer: 'acknowledge', label: 'Acknowledge' },
      { answer: 'snooze', label: 'Snooze 15 min' },
      { answer: 'hand over', label: 'Hand over…' },
      { answer: 'resolve', label: 'Resolve…' },
      { answer: 'note', label: 'Add a note…' },
    ],
  })
})

test('of several news of one alert the last is told', () => {
  const first = news({ title: 'P3 slow' })
  const second = news({ title: 'Worse: P1 down', severity: 'P1' })
  const told = notificationOf({ news: [first, second], after: 'window' })
  expect(told.title).toBe('Worse: P1 down')
})

test('of several deadlines of one incident each is told, and a click opens the incident', () => {
  const subject = { kind: 'incident', id: 'checkout' } as const
  const deadline = (title: string) => news({ id: title, subject, title, severity: 'P1' })
  const told = notificationOf({ news: [deadline('Escalate'), deadline('Tell customers')], after: 'window' })
  expect(told).toMatchObject({ title: '2 more deadlines', body: 'Escalate\nTell customers', subject })
})

test('what is over makes what is told with it no more urgent; a reminder of something severe is not low', () => {
  const recovered = news({ id: 'a', mood: 'recovery', severity: 'P1' })
  const told = notificationOf({ news: [recovered, news({ id: 'b', severity: 'P4' })], after: 'quiet' })
  expect(told).toMatchObject({ urgency: 'normal', stays: false })
  const soon = news({ id: 'c', mood: 'reminder', severity: 'P1' })
  expect(notificationOf({ news: [soon], after: 'nothing' })).toMatchObject({
    urgency: 'normal',
    stays: false,
  })
})

describe('several', () => {
  const several = [
    news({ id: 'a', severity: 'P3', title: 'P3 a' }),
    news({ id: 'b', severity: 'P1', title: 'P1 b' }),
    news({ id: 'c', severity: 'P2', title: 'P2 c' }),
  ]

  test('are counted, and named with the most severe first', () => {
    expect(notificationOf({ news: several, after: 'window' })).toMatchObject({
      title: '3 more alerts',
      body: 'P1 b\nP2 c\nP3 a',
      urgency: 'critical',
      stays: true,
      subject: null,
      buttons: [],
    })
  })

  test('that were kept back say so, by kind', () => {
    const kept = [
      ...several,
      news({ id: 'd', mood: 'recovery', title: 'Resolved: d' }),
      news({ id: 'e', mood: 'reminder', severity: null, title: 'Overdue: Morning checks' }),
    ]
    expect(notificationOf({ news: kept, after: 'quiet' })).toMatchObject({
      title: 'Kept back until now: 3 alerts, 1 resolved, 1 reminder',
      body: 'P1 b\nP2 c\nP3 a\nResolved: d\nOverdue: Morning checks',
    })
  })

  test('are each named or counted, however many they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 600 }), (number) => {
        const many = Array.from({ length: number }, (_, place) => news({ id: String(place) }))
        const { title, body } = notificationOf({ news: many, after: 'window' })
        expect(title).toBe(`${number} more alerts`)
        const lines = body.split('\n')
        const unnamed = Number(/^and (\d+) more$/.exec(lines.at(-1) ?? '')?.[1] ?? 0)
        expect(lines.length - (unnamed === 0 ? 0 : 1) + unnamed).toBe(number)
      }),
    )
  })
})

test.each([
  [news({ severity: 'P2' }), 'critical', false],
  [news({ severity: 'P3' }), 'normal', false],
  [news({ severity: 'P4' }), 'low', false],
  [news({ severity: 'P1', mood: 'recovery' }), 'normal', false],
  [news({ severity: null, mood: 'reminder', subject: { kind: 'checklist', id: 'one' } }), 'low', false],
] as const)('$mood of $severity is shown as urgent as it is', (one, urgency, stays) => {
  expect(notificationOf({ news: [one], after: 'nothing' })).toMatchObject({ urgency, stays })
})

test('good news and reminders have no buttons', () => {
  for (const mood of ['recovery', 'reminder'] as const) {
    expect(notificationOf({ news: [news({ mood })], after: 'nothing' }).buttons).toEqual([])
  }
})
