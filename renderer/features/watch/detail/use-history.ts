import { useEffect, useRef, useState } from 'react'
import type { History } from '../../../../shared/watch/figures/view'
import { attempt } from '../../../app/store'
import type { Range } from './chart-data'

/** What is shown of a monitor's past: the last so many milliseconds, or a stretch that was zoomed into. */
export type Shown = { span: number } | Range

interface Loaded {
  shown: Shown
  history: History
  asked: number
}

/** New checks are asked for no more often than this. */
const leastWait = 4000

/**
 * The history of a monitor; null until it has come. `newest` is the time of its newest check: what ends now follows it, at most every few
 * seconds, and no more often than its points are wide.
 */
export function useHistory(
  id: string,
  shown: Shown,
  newest: number | null,
): { history: History | null; problem: string | null } {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const current = loaded?.shown === shown ? loaded : null
  const latest = useRef(current)
  latest.current = current

  useEffect(() => {
    let wanted = true
    const ask = async () => {
      const asked = Date.now()
      const range = 'span' in shown ? { from: asked - shown.span, to: asked } : shown
      const reply = await attempt('monitor.history', { id, ...range })
      if (!wanted) return
      setProblem(reply.ok ? null : reply.error.sentence)
      if (reply.ok) setLoaded({ shown, history: reply.value, asked })
    }
    const timer = setTimeout(() => void ask(), waitFor(latest.current, newest))
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [id, shown, newest])

  return { history: current?.history ?? null, problem }
}

/** A first answer is wanted at once, and so is a first point. */
function waitFor(loaded: Loaded | null, newest: number | null): number {
  if (loaded === null || newest === null || loaded.history.points.length < 2) return 0
  if (!('span' in loaded.shown)) return 2 ** 30
  return Math.max(0, loaded.asked + Math.max(leastWait, loaded.history.width) - Date.now())
}
