import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueTimes } from '#shared/runbook/due'
import { parseRunbook } from '#shared/runbook/parse'
import { markdownLike } from './markdown-like'

const stockholm = 'Europe/Stockholm'
const utc = (text: string) => Date.parse(`${text}Z`)

const model = parseRunbook(`# Ferry
## Maintenance
### Daily
- **Rotation:** at 2:30 AM
### Windows
- **Night:** Sunday 2:00 AM - 6:00 AM (Local Time)
## Backups
| Type | Frequency | Retention |
|---|---|---|
| Seats | Daily at 2:30 AM | 3 days |
| Settings | On change | 9 days |
## Weekly seat review
- Compare
## Morning checklist
- [ ] Look
`)

function due(from: string, to: string): string[] {
  return dueTimes(model, utc(from), utc(to), stockholm).map(
    ({ at, title }) => `${new Date(at).toISOString().slice(0, 16)} ${title}`,
  )
}

describe('dueTimes', () => {
  it('lists everything once, in order, and what the clocks skip when they have been put forward', () => {
    expect(due('2026-03-28T23:00', '2026-03-29T22:00')).toEqual([
      '2026-03-29T01:00 Rotation',
      '2026-03-29T01:00 Night',
      '2026-03-29T01:00 Backup: Seats',
      '2026-03-29T07:00 Morning checklist',
    ])
  })

  it('lists once what the clocks repeat', () => {
    expect(due('2026-10-25T00:00', '2026-10-25T04:00')).toEqual([
      '2026-10-25T00:00 Night',
      '2026-10-25T00:30 Rotation',
      '2026-10-25T00:30 Backup: Seats',
    ])
  })

  it('knows reviews, and their line', () => {
    const found = dueTimes(model, utc('2026-11-23T00:00'), utc('2026-11-24T00:00'), stockholm)
    expect(found).toContainEqual({
      at: utc('2026-11-23T08:00'),
      kind: 'review',
      title: 'Weekly seat review',
      line: 12,
    })
  })

  it('is the same whole or in two parts, for any runbook', () => {
    const day = 24 * 60 * 60_000
    fc.assert(
      fc.property(markdownLike, fc.nat(400), fc.nat(20), fc.nat(20), (text, start, a, b) => {
        const any = parseRunbook(`${text}\n\n## Weekly review\n- Look\n`)
        const [from, middle, to] = [start * day, (start + a) * day, (start + a + b) * day]
        const whole = dueTimes(any, from, to, stockholm)
        expect(whole.every(({ at }) => at >= from && at < to)).toBe(true)
        expect([...dueTimes(any, from, middle, stockholm), ...dueTimes(any, middle, to, stockholm)]).toEqual(
          whole,
        )
      }),
      { numRuns: 40 },
    )
  })
})
