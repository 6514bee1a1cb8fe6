import { useEffect, useState } from 'react'
import type { JudgedSample, MonitorView } from '../../../shared/watch/view'
import { request } from '../../app/store'

/** The samples of the last `span` milliseconds, oldest first; null until they have come. New ones are added as they come. */
export function useSamples(monitor: MonitorView, span: number): JudgedSample[] | null {
  const [loaded, setLoaded] = useState<{ span: number; samples: JudgedSample[] } | null>(null)
  const { id, last } = monitor

  useEffect(() => {
    let wanted = true
    const to = Date.now()
    void request('monitor.samples', { id, from: to - span, to }).then((reply) => {
      if (wanted) setLoaded({ span, samples: reply.ok ? reply.value.samples : [] })
    })
    return () => {
      wanted = false
    }
  }, [id, span])

  useEffect(() => {
    if (last === null) return
    setLoaded(
      (before) => before && { span: before.span, samples: withNewest(before.samples, last, before.span) },
    )
  }, [last])

  return loaded?.span === span ? loaded.samples : null
}

function withNewest(samples: JudgedSample[], newest: JudgedSample, span: number): JudgedSample[] {
  if ((samples.at(-1)?.at ?? 0) >= newest.at) return samples
  return [...samples.filter(({ at }) => at > newest.at - span), newest]
}
