import { useEffect, useState } from 'react'
import type { ImportPlan } from '../../../../shared/watch/exchange/plan'
import { attempt } from '../../../app/store'

/** Long enough not to judge every letter while a person types. */
const settles = 250

/** What importing the text would do; null while there is no text, or no answer yet. */
export function useImportPlan(text: string): ImportPlan | null {
  const [known, setKnown] = useState<{ text: string; plan: ImportPlan } | null>(null)
  useEffect(() => {
    if (text.trim() === '') return
    let wanted = true
    const timer = setTimeout(async () => {
      const reply = await attempt('monitors.planImport', { text })
      if (!wanted) return
      const plan = reply.ok
        ? reply.value
        : { monitors: [], problems: [{ line: 0, sentence: reply.error.sentence }] }
      setKnown({ text, plan })
    }, settles)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [text])
  return known?.text === text && text.trim() !== '' ? known.plan : null
}
