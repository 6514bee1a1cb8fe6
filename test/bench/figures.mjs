/** The middle of the values. */
export function median(values) {
  return inOrder(values)[Math.floor(values.length / 2)]
}

/** The value that so many of 100 do not go over. */
export function percentile(values, part) {
  return inOrder(values)[Math.ceil((values.length * part) / 100) - 1]
}

/** The value that 95 of 100 do not go over. */
export function percentile95(values) {
  return percentile(values, 95)
}

/**
 * A row of the table: ours, the floor, and how many times the floor ours is; null beside a floor of nothing. The aim
 * is `{ ratio }` or `{ atMost }`, neither of which is to be gone over; null where none is set.
 * @param {{ ratio: number } | { atMost: number } | null} aim
 */
export function row(what, unit, ours, floor, aim = null) {
  const round = (value) => Number(value.toPrecision(3))
  const ratio = floor === 0 ? null : round(ours / floor)
  return {
    what,
    unit,
    watchkeeper: round(ours),
    floor: round(floor),
    ratio,
    aim,
    met: isMet(aim, ours, ratio),
  }
}

/**
 * A row for what has no floor.
 * @param {{ atMost: number } | null} aim
 */
export function figure(what, unit, ours, aim) {
  return { ...row(what, unit, ours, 0, aim), floor: null }
}

function isMet(aim, ours, ratio) {
  if (aim === null) return null
  return aim.atMost === undefined ? ratio !== null && ratio <= aim.ratio : ours <= aim.atMost
}

function inOrder(values) {
  return [...values].sort((a, b) => a - b)
}
