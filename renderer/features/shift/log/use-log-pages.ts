import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { LogEntry } from '../../../../shared/log/entry'
import { isFiltering, type LogFilter } from '../../../../shared/log/filter'
import { attempt, useCompanion } from '../../../app/store'

const pageSize = 200

interface Pages {
  filter: LogFilter
  entries: LogEntry[]
  /** Where the next page begins; null when there is none. */
  next: number | null
}

interface LogPages {
  entries: LogEntry[]
  /** The first page of what was asked for has not come yet. */
  loading: boolean
  failure: string | null
  /** Asks for older entries; does nothing while they are on their way, or when there are none. */
  more: () => void
}

/** Entries that pass a filter: the newest at once and always up to date, older ones as they are asked for. */
export function useLogPages(filter: LogFilter): LogPages {
  const live = useCompanion((state) => state.log)
  const [pages, setPages] = useState<Pages | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const wanted = useRef(filter)
  wanted.current = filter
  const underway = useRef(false)

  const load = useCallback(async (before: number | null) => {
    const asked = wanted.current
    const reply = await attempt('log.find', { filter: asked, before, limit: pageSize })
    if (wanted.current !== asked) return
    if (!reply.ok) return setFailure(reply.error.sentence)
    const { entries, next } = reply.value
    setFailure(null)
    setPages((known) =>
      before === null ? firstPage(known, asked, entries, next) : withPage(known, asked, entries, next),
    )
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is written may belong on the first page.
  useEffect(() => void load(null), [filter, live, load])

  const next = pages?.filter === filter ? pages.next : null
  const more = useCallback(() => {
    if (underway.current || next === null) return
    underway.current = true
    void load(next).finally(() => {
      underway.current = false
    })
  }, [load, next])

  const found = pages?.filter === filter ? pages.entries : null
  const entries = useMemo(
    () => (isFiltering(filter) ? (found ?? []) : newestFirst([...Object.values(live), ...(found ?? [])])),
    [filter, found, live],
  )
  return { entries, loading: found === null && entries.length === 0 && failure === null, failure, more }
}

/** The first page anew; what was loaded below it stays, where the two meet. */
function firstPage(known: Pages | null, filter: LogFilter, entries: LogEntry[], next: number | null): Pages {
  if (known === null || known.filter !== filter || next === null || known.entries.length <= pageSize)
    return { filter, entries, next }
  const oldest = entries.at(-1)?.at ?? 0
  const below = known.entries.filter(({ at }) => at < oldest)
  return { filter, entries: newestFirst([...entries, ...below]), next: known.next }
}

function withPage(known: Pages | null, filter: LogFilter, entries: LogEntry[], next: number | null): Pages {
  return { filter, entries: newestFirst([...(known?.entries ?? []), ...entries]), next }
}

/** Each entry once, in its newest version. */
function newestFirst(entries: readonly LogEntry[]): LogEntry[] {
  const byId = new Map<string, LogEntry>()
  for (const entry of entries) {
    const known = byId.get(entry.id)
    if (known === undefined || known.version < entry.version) byId.set(entry.id, entry)
  }
  return [...byId.values()].sort((one, other) => other.at - one.at || other.writtenAt - one.writtenAt)
}
