import { expect, test } from 'vitest'
import type { Replay } from '#shared/watch/replay/record'
import { replayLines, replaySummary } from '../../../../../../renderer/features/watch/editor/replay-words'

const replay: Replay = {
  from: 0,
  to: 2 * 3_600_000,
  checks: 240,
  entries: [
    { type: 'transition', at: 60_000, part: null, from: 'ok', to: 'critical', text: '503' },
    {
      type: 'notification',
      at: 60_000,
      part: null,
      kind: 'opened',
      severity: 'P1',
      title: 'Checkout API is down',
      text: '503 where 200-299 is expected',
    },
    { type: 'hold', at: 120_000, part: null, hold: null },
  ],
}

test('the summary says how often a person would have been told', () => {
  expect(replaySummary(replay)).toBe('One notification from 240 checks over 2 h.')
  expect(replaySummary({ ...replay, entries: [] })).toBe('No notification from 240 checks over 2 h.')
  expect(replaySummary({ ...replay, checks: 0, entries: [] })).toMatch(/^No checks are stored/)
})

test('each thing that happens is a line with its time', () => {
  const lines = replayLines(replay, 3_600_000, 'UTC')
  expect(lines.map(({ time, words }) => `${time} ${words}`)).toEqual([
    '00:01 critical, 503',
    '00:01 P1 Checkout API is down: 503 where 200-299 is expected',
    '00:02 held no longer',
  ])
  expect(lines.map(({ isNotification }) => isNotification)).toEqual([false, true, false])
})
