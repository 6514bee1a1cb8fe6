import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DueHeap } from '#main/watch/due-heap'

const step = fc.record({
  id: fc.integer({ min: 0, max: 12 }).map(String),
  at: fc.option(fc.integer({ min: 0, max: 50 })),
})

it('has the earliest first, whatever was set, moved and deleted', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const heap = new DueHeap()
      const kept = new Map<string, number>()
      for (const { id, at } of steps) {
        if (at === null) {
          heap.delete(id)
          kept.delete(id)
        } else {
          heap.set(id, at)
          kept.set(id, at)
        }
        for (const [each, due] of kept) expect(heap.at(each)).toBe(due)
      }
      const early = [...kept].filter(([, due]) => due <= 25).map(([id]) => id)
      expect(
        heap
          .by(25)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(early.sort())
      const times: number[] = []
      for (let due = heap.first(); due !== null; due = heap.first()) {
        expect(kept.get(due.id)).toBe(due.at)
        times.push(due.at)
        heap.delete(due.id)
        expect(heap.at(due.id)).toBeNull()
      }
      expect(times).toEqual([...kept.values()].sort((one, other) => one - other))
    }),
  )
})
