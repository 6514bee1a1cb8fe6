import { useState } from 'react'
import type { OpenRunbook } from '../../../../shared/state'
import { text } from '../../../../shared/text/text'
import { Button } from '../../../ui/Button'
import { ChangesDialog } from './ChangesDialog'

interface ChangesButtonProps {
  runbook: Pick<OpenRunbook, 'version' | 'changedSections'>
  onGoTo: (sectionId: string) => void
}

/** Leads to what changed since the runbook was read; not there while nothing did. */
export function ChangesButton({ runbook, onGoTo }: ChangesButtonProps) {
  const [shown, setShown] = useState(false)
  const count = runbook.changedSections.length
  if (count === 0 && !shown) return null
  return (
    <>
      <Button onClick={() => setShown(true)}>{text.runbook.changes.button(count)}</Button>
      {shown && (
        <ChangesDialog
          version={runbook.version}
          onClose={() => setShown(false)}
          onGoTo={(sectionId) => {
            setShown(false)
            onGoTo(sectionId)
          }}
        />
      )}
    </>
  )
}
