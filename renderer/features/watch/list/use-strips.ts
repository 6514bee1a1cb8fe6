import { useEffect, useState } from 'react'
import type { Strips } from '../../../../shared/watch/figures/view'
import { attempt } from '../../../app/store'

/** A day's mark changes slowly; the first one of a new monitor should not be long in coming. */
const renewedEvery = 60_000

/** The last 30 days of every monitor; null until they have come. */
export function useStrips(): Strips | null {
  const [strips, setStrips] = useState<Strips | null>(null)
  useEffect(() => {
    let wanted = true
    const ask = async () => {
      const reply = await attempt('monitors.strips', null)
      if (wanted && reply.ok) setStrips(reply.value)
    }
    void ask()
    const timer = setInterval(() => void ask(), renewedEvery)
    return () => {
      wanted = false
      clearInterval(timer)
    }
  }, [])
  return strips
}
