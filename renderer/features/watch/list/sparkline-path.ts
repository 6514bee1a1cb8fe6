/**
 * The line through the newest values as SVG path data for a box of `width` by `height`, the newest at the right.
 * Null is a gap. A line that does not move runs through the middle.
 */
export function sparklinePath(values: readonly (number | null)[], width: number, height: number): string {
  const known = values.filter((value) => value !== null)
  const lowest = Math.min(...known)
  const spread = Math.max(...known) - lowest
  const step = width / Math.max(1, values.length - 1)
  let penDown = false
  return values
    .map((value, index) => {
      if (value === null) {
        penDown = false
        return ''
      }
      const x = width - (values.length - 1 - index) * step
      const y = spread === 0 ? height / 2 : height - ((value - lowest) / spread) * height
      const command = `${penDown ? 'L' : 'M'}${rounded(x)} ${rounded(y)}`
      const alone = !penDown && (values[index + 1] ?? null) === null
      penDown = true
      return alone ? `${command}h0.01` : command
    })
    .join('')
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10
}
