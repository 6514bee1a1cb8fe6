import { type ReactNode, useState } from 'react'
import { text } from '../../../shared/text/text'
import { Button } from '../../ui/Button'

/** The first few of many, and the button that shows the rest. */
export function useFew<Item>(items: Item[], few: number): { shown: Item[]; more: ReactNode } {
  const [all, setAll] = useState(false)
  const more = items.length > few && (
    <div>
      <Button variant="plain" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? text.runbook.live.fewer : text.runbook.live.all(items.length)}
      </Button>
    </div>
  )
  return { shown: all ? items : items.slice(0, few), more }
}
