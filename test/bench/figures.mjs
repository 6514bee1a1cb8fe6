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

/** A row of the table: ours, the floor, and how many times the floor ours is; null beside a floor of nothing. */
export function row(what, unit, ours, floor) {
  const round = (value) => Number(value.toPrecision(3))
  return {
    what,
    unit,
    watchkeeper: round(ours),
    floor: round(floor),
    ratio: floor === 0 ? null : round(ours / floor),
  }
}

function inOrder(values) {
  return [...values].sort((a, b) => a - b)
}
