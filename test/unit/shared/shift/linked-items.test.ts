import { describe, expect, it } from 'vitest'
import { checkItem, likelyMonitors } from '#shared/shift/linked-items'
import type { JudgedSample } from '#shared/watch/view'
import { monitorView } from '../../../fixtures/monitor-view'

const last: JudgedSample = {
  at: 100,
  outcome: 'answered',
  value: 120,
  unit: 'milliseconds',
  duration: 120,
  text: '200',
  status: 'ok',
  maintenance: false,
}

describe('checkItem', () => {
  it('is settled by a monitor that is ok, with what was seen', () => {
    expect(checkItem(monitorView({ last }), 50)).toEqual({ ok: true, note: 'Checkout API: 120 ms' })
    expect(checkItem(monitorView({ last: { ...last, value: null, text: 'present' } }), 50)).toEqual({
      ok: true,
      note: 'Checkout API: present',
    })
  })

  it('is not settled by a check from before, and by nothing but ok', () => {
    expect(checkItem(monitorView({ last }), 101)).toMatchObject({
      ok: false,
      why: expect.stringContaining('not been checked'),
    })
    expect(checkItem(monitorView(), 0).ok).toBe(false)
    expect(checkItem(monitorView({ last, status: 'warning', why: '3.2 s, above 3 s.' }), 50)).toEqual({
      ok: false,
      why: 'Checkout API is warning: 3.2 s, above 3 s.',
    })
    expect(checkItem(monitorView({ last: { ...last, status: 'critical' } }), 50).ok).toBe(false)
    expect(checkItem(monitorView({ last, soft: { verdict: 'critical', seen: 1, needed: 2 } }), 50).ok).toBe(
      false,
    )
    expect(checkItem(undefined, 50)).toMatchObject({
      ok: false,
      why: expect.stringContaining('not there any more'),
    })
  })
})

it('likely monitors share words with the item, the most first', () => {
  const monitors = [
    monitorView({ id: 'api', definition: { kind: 'http', name: 'Checkout API', url: 'https://a.example' } }),
    monitorView({ id: 'queue', definition: { kind: 'tcp', name: 'Payment queue', host: 'a', port: 1 } }),
    monitorView({ id: 'disk', definition: { kind: 'disk', name: 'Root' } }),
  ]
  const ids = (text: string) => likelyMonitors(text, monitors).map(({ id }) => id)
  expect(ids('Check that the payment queues of the checkout are short')).toEqual(['queue', 'api'])
  expect(ids('Look at disks')).toEqual(['disk'])
  expect(ids('Read the news')).toEqual([])
})
