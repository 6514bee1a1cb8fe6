import { describe, expect, it } from 'vitest'
import { confirm, unconfirmed } from '#shared/watch/confirm'
import type { Judgement } from '#shared/watch/judge'
import { why } from '#shared/watch/why'

const rule = { failAfter: 2, recoverAfter: 2 }
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

function after(judgements: readonly Judgement[]): string {
  const end = judgements.reduce(
    (confirmation, judgement, index) => confirm(confirmation, judgement, index * 60_000, rule).confirmation,
    unconfirmed(0),
  )
  return why(end, rule)
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
    expect(after(judgements)).toBe(sentence)
  })
})
