import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copiesToDelete, copyName, timeOfCopy } from '#shared/store/copies'

const day = 24 * 60 * 60_000
const megabyte = 1024 ** 2
const now = Date.UTC(2026, 10, 23, 3, 14, 15)

describe('the name of a copy', () => {
  it('says when it was made', () => {
    expect(copyName(now)).toBe('watchkeeper-2026-11-23T031415.db')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        expect(timeOfCopy(copyName(seconds * 1000))).toBe(seconds * 1000)
      }),
    )
  })

  it.each([
    'watchkeeper.db',
    'watchkeeper-2026-11-23T031415.db.unfinished',
    'watchkeeper-2026-13-23T031415.db',
    'notes.txt',
  ])('is not %s', (name) => {
    expect(timeOfCopy(name)).toBeNull()
  })
})

describe('copiesToDelete', () => {
  const daily = (days: number, size = megabyte) =>
    Array.from({ length: days }, (_, ago) => ({ name: copyName(now - ago * day), size }))
  const kept = (copies: { name: string; size: number }[], room = 1024 * megabyte) => {
    const gone = new Set(copiesToDelete(copies, room))
    return copies.filter(({ name }) => !gone.has(name)).map(({ name }) => name)
  }

  it('keeps a week of days and four weeks', () => {
    const copies = daily(60)
    const names = kept(copies)
    expect(names.slice(0, 7)).toEqual(copies.slice(0, 7).map(({ name }) => name))
    expect(names.length).toBeGreaterThanOrEqual(9)
    expect(names.length).toBeLessThanOrEqual(11)
    const oldest = Math.min(...names.map((name) => timeOfCopy(name) ?? 0))
    expect(now - oldest).toBeGreaterThanOrEqual(15 * day)
  })

  it('keeps the two newest however large they are', () => {
    const copies = daily(10, 900 * megabyte)
    expect(kept(copies)).toEqual(copies.slice(0, 2).map(({ name }) => name))
  })

  it('leaves alone what is no copy', () => {
    expect(copiesToDelete([{ name: 'notes.txt', size: 1 }, ...daily(1)], 0)).toEqual([])
  })

  it('never deletes a copy and keeps an older one of the same day', () => {
    const copies = fc.uniqueArray(fc.integer({ min: 0, max: 90 * 24 }), { maxLength: 80 })
    fc.assert(
      fc.property(copies, (hoursAgo) => {
        const all = hoursAgo.map((hours) => ({ name: copyName(now - hours * 3_600_000), size: 1 }))
        const gone = new Set(copiesToDelete(all, megabyte))
        const times = (names: string[]) => names.map((name) => timeOfCopy(name) ?? 0)
        const keptTimes = times(all.filter(({ name }) => !gone.has(name)).map(({ name }) => name))
        for (const at of times([...gone])) {
          const sameDay = keptTimes.filter((kept) => Math.floor(kept / day) === Math.floor(at / day))
          expect(sameDay.every((kept) => kept > at)).toBe(true)
        }
        if (all.length > 0) expect(keptTimes).toContain(Math.max(...times(all.map(({ name }) => name))))
      }),
    )
  })
})
