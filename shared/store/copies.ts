const day = 24 * 60 * 60_000

/** "watchkeeper-2026-11-23T031400.db": the copy of the database that was made at a time, UTC. */
export function copyName(at: number): string {
  return `watchkeeper-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '')}.db`
}

/** When a copy was made, UTC milliseconds; null for a file that is none. */
export function timeOfCopy(name: string): number | null {
  const [, date, hours, minutes, seconds] =
    /^watchkeeper-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})\.db$/.exec(name) ?? []
  const at = Date.parse(`${date}T${hours}:${minutes}:${seconds}Z`)
  return Number.isNaN(at) ? null : at
}

/** How many copies are kept: the newest of so many days, and of so many weeks. */
const keptDays = 7
const keptWeeks = 4
/** The two newest stay, however large they are. */
const alwaysKept = 2

/**
 * The copies that can go, given by name and size in bytes: all but the newest of each of the last seven days and of
 * the last four weeks that have any, as far as `room` goes, in bytes; the two newest stay in any case.
 */
export function copiesToDelete(copies: readonly { name: string; size: number }[], room: number): string[] {
  const dated = copies
    .flatMap(({ name, size }) => {
      const at = timeOfCopy(name)
      return at === null ? [] : [{ name, size, at }]
    })
    .sort((one, other) => other.at - one.at)
  const kept = new Set<string>()
  let taken = 0
  const wanted = [
    ...dated.slice(0, alwaysKept),
    ...newestOfEach(dated, day, keptDays),
    ...newestOfEach(dated, 7 * day, keptWeeks),
  ]
  for (const { name, size } of wanted) {
    if (kept.has(name)) continue
    if (kept.size >= alwaysKept && taken + size > room) break
    kept.add(name)
    taken += size
  }
  return dated.filter(({ name }) => !kept.has(name)).map(({ name }) => name)
}

/** The newest of each of the newest `count` spans in which there is one. */
function newestOfEach<Copy extends { at: number }>(
  copies: readonly Copy[],
  span: number,
  count: number,
): Copy[] {
  const bySpan = new Map<number, Copy>()
  for (const copy of copies) {
    const place = Math.floor(copy.at / span)
    if (!bySpan.has(place)) bySpan.set(place, copy)
  }
  return [...bySpan.values()].slice(0, count)
}
