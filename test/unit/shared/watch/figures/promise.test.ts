import { describe, expect, it } from 'vitest'
import type { Sla } from '#shared/runbook/model'
import { errorBudget, promiseFor } from '#shared/watch/figures/promise'

function promise(name: string, fraction: number | null): Extract<Sla, { kind: 'availability' }> {
  return { kind: 'availability', name, text: '', line: 1, fraction, downtime: null, per: null }
}

const website = { name: 'Harbour website', group: null, kind: 'http' } as const

describe('promiseFor', () => {
  const slas = [
    promise('Availability', 0.99),
    promise('Ticket API availability', 0.999),
    promise('Ticket API payments uptime', 0.9999),
    promise('Harbour radio', null),
  ]

  it('takes the promise that names most of the monitor', () => {
    expect(promiseFor({ ...website, name: 'Ticket API health' }, slas)).toEqual({
      name: 'Ticket API availability',
      fraction: 0.999,
    })
    expect(promiseFor({ ...website, name: 'Payments of the ticket API' }, slas)?.fraction).toBe(0.9999)
  })

  it('goes by the group as well', () => {
    expect(promiseFor({ ...website, name: 'Login', group: 'Ticket API' }, slas)?.fraction).toBe(0.999)
  })

  it('falls back on the general promise', () => {
    expect(promiseFor(website, slas)).toEqual({ name: 'Availability', fraction: 0.99 })
  })

  it('does not hold the general promise against this laptop', () => {
    expect(promiseFor({ name: 'Disk', group: null, kind: 'disk' }, slas)).toBeNull()
    expect(promiseFor({ name: 'Ticket API disk', group: null, kind: 'disk' }, slas)?.fraction).toBe(0.999)
  })

  it('understands a promise of downtime', () => {
    const sla: Sla = { ...promise('Availability', null), downtime: 864_000, per: 'day' }
    expect(promiseFor(website, [sla])?.fraction).toBeCloseTo(0.99, 9)
  })

  it('knows none where none is understood', () => {
    expect(promiseFor(website, [promise('Availability', null)])).toBeNull()
    expect(promiseFor(website, [{ kind: 'other', name: 'Availability', text: '', line: 1 }])).toBeNull()
  })
})

describe('errorBudget', () => {
  const time = { ok: 900_000, warning: 0, critical: 500, unknown: 0, maintenance: 100_000, unwatched: 99_500 }

  it('allows downtime in the span without maintenance', () => {
    expect(errorBudget({ name: 'Availability', fraction: 0.999 }, time)).toEqual({
      name: 'Availability',
      promised: 0.999,
      allowed: expect.closeTo(1000, 6),
      spent: 500,
      left: expect.closeTo(500, 6),
      leftShare: expect.closeTo(0.5, 6),
    })
  })

  it('is below zero once more was spent', () => {
    expect(errorBudget({ name: 'Availability', fraction: 0.9999 }, time).left).toBeCloseTo(-400, 6)
  })

  it('has no share where nothing is allowed', () => {
    expect(errorBudget({ name: 'Availability', fraction: 1 }, time)).toMatchObject({
      left: -500,
      leftShare: null,
    })
  })
})
