import { useMemo, useState } from 'react'
import { success } from '../../../shared/result'
import type { Step } from '../../../shared/runbook/model'
import { likelyMonitors } from '../../../shared/shift/linked-items'
import type { RunSubject, Tick } from '../../../shared/shift/record'
import { text } from '../../../shared/text/text'
import { attempt, useCompanion } from '../../app/store'
import { FormDialog } from '../../ui/FormDialog'
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
  const words = text.checklists.item
  const linked = useCompanion(
    ({ itemMonitors }) =>
      itemMonitors.find((link) => link.checklistKey === checklistKey && link.itemKey === item.key)?.monitorId,
  )
  const [note, setNote] = useState(tick?.note ?? '')
  const [monitorId, setMonitorId] = useState(linked ?? '')
  const options = useMonitorOptions(item.text)
  const save = async () => {
    if (monitorId !== (linked ?? '')) {
      const link = { checklistKey, itemKey: item.key, monitorId: monitorId || null }
      const reply = await attempt('item.link', link)
      if (!reply.ok) return reply
    }
    if (note.trim() === (tick?.note ?? '')) return success(null)
    return tick === null
      ? attempt('run.tick', { subject, itemKey: item.key, ticked: true, note: note.trim() })
      : attempt('run.note', { subject, itemKey: item.key, note })
  }
  return (
    <FormDialog
      title={item.text}
      verb={tick === null && note.trim() !== '' ? words.saveAndTick : words.save}
      act={save}
      onClose={onClose}
    >
      <TextArea
        label={words.note}
        rows={3}
        maxLength={2_000}
        hint={tick === null ? words.noteTicks : undefined}
        value={note}
        onChange={setNote}
      />
      <Select
        label={words.monitor}
        hint={words.monitorHint}
        value={monitorId}
        options={options}
        onChange={setMonitorId}
      />
    </FormDialog>
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
      { value: '', label: text.checklists.item.noMonitor },
      ...[...likely, ...others].map(({ id, definition }) => ({ value: id, label: definition.name })),
    ]
  }, [itemText, monitors])
}
