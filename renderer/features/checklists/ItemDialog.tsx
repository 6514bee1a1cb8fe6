import { useMemo, useState } from 'react'
import type { Step } from '../../../shared/runbook/model'
import { likelyMonitors } from '../../../shared/shift/linked-items'
import type { RunSubject, Tick } from '../../../shared/shift/record'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Select } from '../../ui/Select'
import { TextArea } from '../../ui/TextArea'

interface ItemDialogProps {
  item: Step
  checklistKey: string
  subject: RunSubject
  tick: Tick | null
  onClose: () => void
}

/** A note to an item, and the monitor that settles it. */
export function ItemDialog({ item, checklistKey, subject, tick, onClose }: ItemDialogProps) {
  const linked = useCompanion(
    ({ itemMonitors }) =>
      itemMonitors.find((link) => link.checklistKey === checklistKey && link.itemKey === item.key)?.monitorId,
  )
  const [note, setNote] = useState(tick?.note ?? '')
  const [monitorId, setMonitorId] = useState(linked ?? '')
  const options = useMonitorOptions(item.text)
  const save = async () => {
    if (monitorId !== (linked ?? ''))
      await request('item.link', { checklistKey, itemKey: item.key, monitorId: monitorId || null })
    if (note.trim() !== (tick?.note ?? '')) {
      await (tick === null
        ? request('run.tick', { subject, itemKey: item.key, ticked: true, note: note.trim() })
        : request('run.note', { subject, itemKey: item.key, note }))
    }
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={item.text}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={() => void save()}>
            {tick === null && note.trim() !== '' ? 'Save and tick' : 'Save'}
          </Button>
        </>
      }
    >
      <TextArea
        label="Note"
        rows={3}
        maxLength={2_000}
        hint={tick === null ? 'A note ticks the item.' : undefined}
        value={note}
        onChange={setNote}
      />
      <Select
        label="Monitor that checks it"
        hint="It ticks the item when it is ok at a check after the run has begun."
        value={monitorId}
        options={options}
        onChange={setMonitorId}
      />
    </Dialog>
  )
}

/** The monitors, those that share words with the item first. */
function useMonitorOptions(itemText: string): { value: string; label: string }[] {
  const monitors = useCompanion((state) => state.monitors)
  return useMemo(() => {
    const present = Object.values(monitors).filter(({ removedHere }) => !removedHere)
    const likely = likelyMonitors(itemText, present)
    const others = present
      .filter((monitor) => !likely.includes(monitor))
      .sort((one, other) => one.definition.name.localeCompare(other.definition.name))
    return [
      { value: '', label: 'None: a person ticks it' },
      ...[...likely, ...others].map(({ id, definition }) => ({ value: id, label: definition.name })),
    ]
  }, [itemText, monitors])
}
