import { expect, test } from 'vitest'
import { incidentWeeks } from '#shared/incident/weeks'
import { dateOfDay } from '#shared/time/local-day'
import { hour, incident, minute, timer } from './fixtures'

const zone = 'Europe/Stockholm'
const at = (text: string) => Date.parse(text)

test('weeks begin on Monday at midnight of the zone, also when the clocks change', () => {
  const opened = (text: string) => incident({ id: text, openedAt: at(text) })
  // The clocks went back on Sunday 2026-10-25; Monday begins at 23:00 UTC.
  const incidents = [opened('2026-10-25T22:59:00Z'), opened('2026-10-25T23:00:00Z')]
  const weeks = incidentWeeks(incidents, { now: at('2026-11-01T12:00:00Z'), zone, weeks: 2 })
  expect(weeks.map(({ monday, counts }) => [dateOfDay(monday), counts.P1])).toEqual([
    ['2026-10-19', 1],
    ['2026-10-26', 1],
  ])
})

test('times are means of what is known, and what was merged does not count', () => {
  const openedAt = at('2026-11-23T10:00:00Z')
  const met = (after: number) =>
    timer({ key: 'response', met: { at: openedAt + after, by: 'Ines' } }) as ReturnType<typeof timer>
  const one = (id: string, after: number) =>
    incident({
      id,
      openedAt,
      startedAt: openedAt,
      detectedAt: openedAt,
      timers: [{ ...met(after), kind: 'response' }],
      end: { kind: 'resolved', by: 'Ines', at: openedAt + hour },
    })
  const merged = incident({
    id: 'merged',
    openedAt,
    end: { kind: 'merged', by: 'Ines', at: openedAt, into: 'a' },
  })
  const going = incident({ id: 'going', openedAt, severity: 'P2' })
  const weeks = incidentWeeks([one('a', 4 * minute), one('b', 8 * minute), merged, going], {
    now: openedAt,
    zone,
    weeks: 1,
  })
  expect(weeks[0]).toMatchObject({
    counts: { P1: 2, P2: 1, P3: 0, P4: 0 },
    toAcknowledge: 6 * minute,
    toResolve: hour,
  })
})
