import { describe, expect, test } from 'vitest'
import { draftedLines } from '#shared/handover/draft/draft'
import type { HandoverSection } from '#shared/handover/sections'
import { eventful, hour, now, quiet, zone } from './facts'

const drafted = draftedLines(eventful, now, zone)
const textsOf = (section: HandoverSection) =>
  drafted.filter((line) => line.section === section).map(({ text }) => text)

describe('the draft', () => {
  test('of a quiet shift is its summary alone', () => {
    expect(draftedLines(quiet, now, zone)).toEqual([
      {
        id: 'summary',
        section: 'summary',
        source: { kind: 'shift', id: 's1' },
        text: '0 alerts open, 0 resolved in the shift; 0 checklists done, 0 missed, 0 overdue.',
      },
    ])
  })

  test('names every line once, so that an edit finds it again', () => {
    expect(new Set(drafted.map(({ id }) => id)).size).toBe(drafted.length)
    expect(draftedLines(eventful, now + hour, zone).map(({ id }) => id)).toEqual(
      expect.arrayContaining(drafted.filter(({ section }) => section !== 'urgent').map(({ id }) => id)),
    )
  })

  test('says of an alert who has it, what keeps it quiet, and when each of that ends', () => {
    expect(textsOf('alerts')).toEqual([
      'P1 Checkout *API* is down: 503 where 200-299 is expected, since Tue 24 Nov 05:00; acknowledged by Ines Okafor Tue 24 Nov 06:00 (vendor called), which ends Tue 24 Nov 09:00; with Noor Haddad; snoozed by Ines Okafor until Tue 24 Nov 12:00; held for maintenance (Database upgrade) until Tue 24 Nov 13:00.',
      'P3 Search is slow: 3.4 s, above 3 s, since Tue 24 Nov 05:00; not acknowledged, response due Tue 24 Nov 09:00, to be escalated Tue 24 Nov 11:00.',
      'Alerts of the group Reports are snoozed by Ines Okafor (nightly load) until Tue 24 Nov 14:00.',
    ])
  })

  test('puts what is due within two hours first, by time', () => {
    expect(textsOf('urgent')).toEqual([
      'Morning checklist is overdue since Tue 24 Nov 07:30.',
      'Nobody can pay: Tell stakeholders is due by Tue 24 Nov 08:30.',
      'P1 Checkout *API* is down is unacknowledged again by Tue 24 Nov 09:00.',
      'P3 Search is slow wants a response by Tue 24 Nov 09:00.',
      'Write to the vendor: due by Tue 24 Nov 09:00.',
      'New certificates is to begin by Tue 24 Nov 09:00.',
    ])
  })

  test('tells of monitors that are not well only where no alert does', () => {
    expect(textsOf('risks')).toEqual(['Gateway is unknown: ping is not installed'])
  })

  test('tells of windows within 72 hours with their notice, and of changes made and planned', () => {
    expect(textsOf('changes')).toEqual([
      'Done: Larger pool, Tue 24 Nov 03:00.',
      'Planned: New certificates (Standard), Tue 24 Nov 09:00 to Tue 24 Nov 10:00; told Mon 23 Nov 12:00.',
      'Window: Database upgrade, Wed 25 Nov 08:00 to Wed 25 Nov 10:00; notice due Tue 24 Nov 09:00.',
    ])
  })
})
