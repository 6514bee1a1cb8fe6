import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Display, placeAmong, type WindowPlace, withPlace } from '#shared/system/window-place'

const laptop: Display = { id: 1, workArea: { x: 0, y: 25, width: 1440, height: 875 } }
const desk: Display = { id: 2, workArea: { x: 1440, y: 0, width: 2560, height: 1440 } }
const onLaptop = { x: 40, y: 60, width: 1000, height: 700, maximized: false }
const onDesk = { x: 1600, y: 100, width: 1800, height: 1200, maximized: true }

describe('placeAmong', () => {
  it('knows nothing before the window was ever left', () => {
    expect(placeAmong([], [laptop])).toBeNull()
  })

  it('is where the window was left last', () => {
    const places = withPlace(withPlace([], laptop, onLaptop), desk, onDesk)
    expect(placeAmong(places, [laptop, desk])).toEqual(onDesk)
    expect(placeAmong(withPlace(places, laptop, onLaptop), [laptop, desk])).toEqual(onLaptop)
  })

  it('is the other display’s own place when the one it was left on is gone', () => {
    const places = withPlace(withPlace([], laptop, onLaptop), desk, onDesk)
    expect(placeAmong(places, [laptop])).toEqual(onLaptop)
    expect(placeAmong(withPlace([], desk, onDesk), [laptop])).toBeNull()
  })

  it('stays at its place on a display that was put elsewhere', () => {
    const places = withPlace([], desk, onDesk)
    const onTheLeft = { ...desk, workArea: { ...desk.workArea, x: -2560 } }
    expect(placeAmong(places, [laptop, onTheLeft])).toEqual({ ...onDesk, x: 1600 - 4000 })
  })

  it('is whole on its display, whatever that has become', () => {
    const side = fc.integer({ min: 1, max: 9000 })
    const offset = fc.integer({ min: -9000, max: 9000 })
    const area = fc.record({ x: offset, y: offset, width: side, height: side })
    fc.assert(
      fc.property(area, area, area, (before, left, after) => {
        const places = withPlace([], { id: 1, workArea: before }, { ...left, maximized: false })
        const place = placeAmong(places, [{ id: 1, workArea: after }])
        expect(place?.x).toBeGreaterThanOrEqual(after.x)
        expect(place?.y).toBeGreaterThanOrEqual(after.y)
        expect(place?.width).toBe(Math.min(left.width, after.width))
        expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(after.x + after.width)
        expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(after.y + after.height)
      }),
    )
  })
})

describe('withPlace', () => {
  it('keeps one place for each display, of the eight it was left on last', () => {
    let places: WindowPlace[] = []
    for (const id of [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) {
      places = withPlace(places, { ...laptop, id }, onLaptop)
    }
    expect(places.map(({ display }) => display)).toEqual([1, 9, 8, 7, 6, 5, 4, 3])
  })
})
