import { useEffect, useState } from 'react'
import { attempt, useCompanion } from '../../../app/store'
import type { KnownNames } from './suggestions'

const none: KnownNames = { people: [], tags: [] }

/** Who wrote entries and which tags they gave; asked for anew when an entry is written. */
export function useKnownNames(): KnownNames {
  const entries = useCompanion((state) => state.log)
  const [names, setNames] = useState(none)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the log knows changes with its entries.
  useEffect(() => {
    let wanted = true
    void attempt('log.names', null).then((reply) => {
      if (wanted && reply.ok) setNames(reply.value)
    })
    return () => {
      wanted = false
    }
  }, [entries])
  return names
}
