import { useState } from 'react'
import type { KeptData } from '../../../../shared/store/kept-data'
import { text } from '../../../../shared/text/text'
import { localMoment } from '../../../../shared/time/display'
import { formatQuantity } from '../../../../shared/watch/quantity'
import { attempt } from '../../../app/store'
import { showToast } from '../../../app/toasts'
import { useNow } from '../../../ui/clock'
import { FormDialog } from '../../../ui/FormDialog'
import { Select } from '../../../ui/Select'
import { useZone } from '../../../ui/Time'

interface RestoreDialogProps {
  copies: KeptData['copies']
  onClose: () => void
}

/** Asks which copy takes the place of the database, and whether that is meant. */
export function RestoreDialog({ copies, onClose }: RestoreDialogProps) {
  const [chosen, setChosen] = useState(String(copies[0]?.at ?? ''))
  const zone = useZone()
  const now = useNow(60_000)
  const words = text.settings.copies
  const restore = async () => {
    const reply = await attempt('data.restore', { at: Number(chosen) })
    if (reply.ok) showToast({ level: 'information', sentence: reply.value.sentence })
    return reply
  }
  return (
    <FormDialog
      title={words.restoreTitle}
      description={words.restoreDescription}
      verb={words.restoreVerb}
      act={restore}
      onClose={onClose}
    >
      <Select
        label={words.which}
        value={chosen}
        options={copies.map(({ at, bytes }) => ({
          value: String(at),
          label: words.option(localMoment(at, now, zone), formatQuantity(bytes, 'bytes')),
        }))}
        onChange={setChosen}
      />
    </FormDialog>
  )
}
