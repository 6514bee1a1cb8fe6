import { useEffect, useState } from 'react'
import type { Found } from '../../../shared/search/found'
import { attempt } from '../store'

/** What was found, and for which query: while the next answer is on its way the one before it stays. */
export interface Answer {
  query: string
  found: Found
  problem: string | null
}

const nothing: Found = { groups: [] }
const longestQuery = 200
const hitsPerKind = 5

/** Asks for every query as it is typed; an answer that comes late, after a newer one was asked for, is dropped. */
export function useFound(query: string): Answer {
  const [answer, setAnswer] = useState<Answer>({ query: '', found: nothing, problem: null })
  useEffect(() => {
    let wanted = true
    if (query.trim() === '') {
      setAnswer({ query, found: nothing, problem: null })
      return
    }
    void attempt('search.find', { text: query.slice(0, longestQuery), limit: hitsPerKind }).then((reply) => {
      if (!wanted) return
      if (reply.ok) setAnswer({ query, found: reply.value, problem: null })
      else setAnswer({ query, found: nothing, problem: reply.error.sentence })
    })
    return () => {
      wanted = false
    }
  }, [query])
  return answer
}
