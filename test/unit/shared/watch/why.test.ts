import { describe, expect, it } from 'vitest'
import { confirm, unconfirmed } from '#shared/watch/confirm'
import type { Judgement } from '#shared/watch/judge'
import { why } from '#shared/watch/why'
import { monitorOf } from './fixtures'

const monitor = monitorOf()
const fine: Judgement = { verdict: 'ok', cause: null }
const refused: Judgement = { verdict: 'critical', cause: { kind: 'unreachable', text: 'connection refused' } }
const full: Judgement = {
  verdict: 'warning',
  cause: {
    kind: 'threshold',
    value: 0.91,
    unit: 'fraction',
    threshold: { comparison: '>', value: 0.9, unit: 'fraction' },
  },
}

function whyAfter(judgements: readonly Judgement[]): string {
  const end = judgements.reduce(
    (confirmation, judgement, index) =>
      confirm(confirmation, { judgement, at: index * 60_000, identity: null, maintenance: false }, monitor)
        .confirmation,
    unconfirmed(0),
  )
  return why({ whole: end, parts: {} }, monitor)
}

describe('why', () => {
  it.each<[string, Judgement[], string]>([
    ['never checked', [], 'It has not been checked yet.'],
    ['ok', [fine], ''],
    ['ok, with a first failure', [fine, refused], ''],
    ['a first check that failed', [refused], 'Connection refused, at 1 of the 2 checks that confirm it.'],
    ['no answer', [fine, refused, refused, refused], 'Connection refused, at the last 3 checks over 2 min.'],
    ['past a threshold', [fine, full, full], '91 %, above 90 %, at the last 2 checks over 1 min.'],
    [
      'recovering',
      [refused, refused, fine],
      'Connection refused before, well at 1 of the 2 checks that confirm it.',
    ],
  ])('%s', (_, judgements, sentence) => {
    expect(whyAfter(judgements)).toBe(sentence)
  })

  it('says that it keeps changing, also while it is ok', () => {
    const flips = [fine, refused, fine, refused, fine, refused, fine]
    expect(whyAfter(flips)).toMatch(/^It keeps changing, at \d+ % of its latest checks\.$/)
  })

  it('says how the value was made, and which level it has yet to come back to', () => {
    const high: Judgement = {
      verdict: 'warning',
      cause: {
        kind: 'threshold',
        value: 2800,
        unit: 'milliseconds',
        threshold: { comparison: '>', value: 3000, unit: 'milliseconds' },
        clear: { comparison: '<=', value: 2700, unit: 'milliseconds' },
        aggregation: { over: 300_000, by: { kind: 'percentile', share: 0.95 } },
      },
    }
    expect(whyAfter([fine, high, high])).toBe(
      '2.8 s as 95th percentile over 5 min, not yet at or below 2.7 s, at the last 2 checks over 1 min.',
    )
  })
})
