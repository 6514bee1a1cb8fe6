import { z } from 'zod'

/** In the system's coordinates, which go on from display to display. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** A display that is there, and where on it windows may stand. */
export interface Display {
  id: number
  workArea: Area
}

const placeSchema = z.object({
  display: z.number().int(),
  /** From the corner of the display's work area, so that it stays right when displays are arranged anew. */
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
})
/** Where the window was left on one display. */
export type WindowPlace = z.infer<typeof placeSchema>

/** One for each display, the one left last first. */
export const windowPlacesSchema = z.array(placeSchema)

const mostKept = 8

/** The places after the window was left on a display. */
export function withPlace(
  places: readonly WindowPlace[],
  { id, workArea }: Display,
  left: Area & { maximized: boolean },
): WindowPlace[] {
  const place = { ...left, display: id, x: left.x - workArea.x, y: left.y - workArea.y }
  return [place, ...places.filter(({ display }) => display !== id)].slice(0, mostKept)
}

/** Where the window is to stand: as it was left last on a display that is there, whole on it; null for nowhere yet. */
export function placeAmong(
  places: readonly WindowPlace[],
  displays: readonly Display[],
): (Area & { maximized: boolean }) | null {
  for (const place of places) {
    const display = displays.find(({ id }) => id === place.display)
    if (display !== undefined) return within(display.workArea, place)
  }
  return null
}

function within(area: Area, place: WindowPlace): Area & { maximized: boolean } {
  const width = Math.min(place.width, area.width)
  const height = Math.min(place.height, area.height)
  return {
    x: area.x + clamped(place.x, area.width - width),
    y: area.y + clamped(place.y, area.height - height),
    width,
    height,
    maximized: place.maximized,
  }
}

function clamped(value: number, most: number): number {
  return Math.max(0, Math.min(value, most))
}
