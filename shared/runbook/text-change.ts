import { z } from 'zod'

/** How a text came about from another: so many characters of its start and of its end are kept, and this is between. */
export const textChangeSchema = z.object({
  keptAtStart: z.number().int(),
  keptAtEnd: z.number().int(),
  text: z.string(),
})
type TextChange = z.infer<typeof textChangeSchema>

/** Characters that are compared at once. */
const stride = 4_096

/** The change that makes `before` into `after`. */
export function textChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length)
  const keptAtStart = sharedLength(shorter, (from, to) => before.slice(from, to) === after.slice(from, to))
  const keptAtEnd = sharedLength(
    shorter - keptAtStart,
    (from, to) => fromEnd(before, from, to) === fromEnd(after, from, to),
  )
  return { keptAtStart, keptAtEnd, text: after.slice(keptAtStart, after.length - keptAtEnd) }
}

export function changedText(before: string, { keptAtStart, keptAtEnd, text }: TextChange): string {
  return before.slice(0, keptAtStart) + text + before.slice(before.length - keptAtEnd)
}

/** How much two texts share, up to a length, in strides and then in characters. */
function sharedLength(most: number, isSame: (from: number, to: number) => boolean): number {
  let shared = 0
  while (shared + stride <= most && isSame(shared, shared + stride)) shared += stride
  while (shared < most && isSame(shared, shared + 1)) shared += 1
  return shared
}

function fromEnd(text: string, from: number, to: number): string {
  return text.slice(text.length - to, text.length - from)
}
