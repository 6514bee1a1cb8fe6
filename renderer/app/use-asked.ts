import { useEffect, useState } from 'react'
import type { RequestInput, RequestName, RequestReply } from '../../shared/contract'
import { attempt } from './store'

interface Asked<Name extends RequestName> {
  value: RequestReply<Name> | null
  problem: string | null
}

/**
 * What main answers to a request, asked anew whenever the input or `asOf` is another: what the answer may have changed
 * with. Until the new answer has come, the one before is shown.
 */
export function useAsked<Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
  asOf: unknown,
): Asked<Name> {
  const [answer, setAnswer] = useState<Asked<Name>>({ value: null, problem: null })
  const key = JSON.stringify({ input, asOf })
  useEffect(() => {
    let wanted = true
    const asked: { input: RequestInput<Name> } = JSON.parse(key)
    void attempt(name, asked.input).then((reply) => {
      if (!wanted) return
      setAnswer(
        reply.ok ? { value: reply.value, problem: null } : { value: null, problem: reply.error.sentence },
      )
    })
    return () => {
      wanted = false
    }
  }, [name, key])
  return answer
}
