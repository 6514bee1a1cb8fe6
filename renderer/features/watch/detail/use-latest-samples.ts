import { useEffect, useState } from 'react'
import type { JudgedSample, MonitorView } from '../../../../shared/watch/view'
import { attempt } from '../../../app/store'

const hour = 60 * 60_000
const most = 20

/** The newest samples of the last hours, oldest first; null until they have come. New ones are added as they come. */
export function useLatestSamples({ id, last }: MonitorView): JudgedSample[] | null {
  const [samples, setSamples] = useState<JudgedSample[] | null>(null)
  useEffect(() => {
    let wanted = true
    const to = Date.now()
    void attempt('monitor.samples', { id, from: to - 6 * hour, to }).then((reply) => {
      if (wanted) setSamples(reply.ok ? reply.value.samples.slice(-most) : [])
    })
    return () => {
      wanted = false
    }
  }, [id])

  useEffect(() => {
    if (last !== null) setSamples((before) => before && withNewest(before, last))
  }, [last])

  return samples
}

function withNewest(samples: JudgedSample[], newest: JudgedSample): JudgedSample[] {
  if ((samples.at(-1)?.at ?? 0) >= newest.at) return samples
  return [...samples, newest].slice(-most)
}
