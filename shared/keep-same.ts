/**
 * What is now, made of the very objects from before wherever they say the same, so that who compares them by identity
 * meets only what changed. For values as JSON has them.
 */
export function keepSame<Value>(before: Value, now: Value): Value {
  if (Object.is(before, now)) return before
  if (Array.isArray(before) && Array.isArray(now)) return keepSameItems(before, now) as Value
  if (isRecord(before) && isRecord(now)) return keepSameFields(before, now) as Value
  return now
}

/** Items are compared with those at their places, counted from the start and then from the end: one may have come between. */
function keepSameItems(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const growth = now.length - before.length
  const fromStart = now.map((item, index) => keepSame(before[index], item))
  const kept =
    growth === 0
      ? fromStart
      : fromStart.map((item, index) =>
          item === before[index] ? item : keepSame(before[index - growth], item),
        )
  return growth === 0 && kept.every((item, index) => Object.is(item, before[index])) ? before : kept
}

function keepSameFields(
  before: Record<string, unknown>,
  now: Record<string, unknown>,
): Record<string, unknown> {
  const names = Object.keys(now)
  const kept = Object.fromEntries(names.map((name) => [name, keepSame(before[name], now[name])]))
  const isSame =
    names.length === Object.keys(before).length &&
    names.every((name) => Object.hasOwn(before, name) && Object.is(kept[name], before[name]))
  return isSame ? before : kept
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
