import { useEffect, useRef, useState } from 'react'
import type { Figures, Span } from '../../../../shared/watch/figures/view'
import { attempt } from '../../../app/store'

interface Loaded {
  span: Span
  figures: Figures
  asked: number
}

const renewedEvery = 60_000

/**
 * The figures of a monitor over a span, asked for again as checks come, once a minute at most; those of the span
 * before are shown until the new ones have come. `newest` is the time of its newest check.
 */
export function useFigures(
  id: string,
  span: Span,
  newest: number | null,
): { figures: Figures | null; problem: string | null } {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const latest = useRef(loaded)
  latest.current = loaded

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new check is the occasion to ask again.
  useEffect(() => {
    let wanted = true
    const ask = async () => {
      const asked = Date.now()
      const reply = await attempt('monitor.figures', { id, span })
      if (!wanted) return
      setProblem(reply.ok ? null : reply.error.sentence)
      if (reply.ok) setLoaded({ span, figures: reply.value, asked })
    }
    const timer = setTimeout(() => void ask(), waitFor(latest.current, span))
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [id, span, newest])

  return { figures: loaded?.figures ?? null, problem }
}

/** What has nothing to tell yet is asked for at each check. */
function waitFor(loaded: Loaded | null, span: Span): number {
  if (loaded === null || loaded.span !== span || loaded.figures.checks === 0) return 0
  return Math.max(0, loaded.asked + renewedEvery - Date.now())
}
