import { Activity, MessageSquare } from 'lucide-react'
import type { Step } from '../../../shared/runbook/model'
import type { Tick } from '../../../shared/shift/record'
import { text } from '../../../shared/text/text'
import { addressOf } from '../../app/routes'
import { useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { StatusShape } from '../../ui/StatusShape'
import styles from './RunItem.module.css'
import { TickNote } from './TickNote'

interface RunItemProps {
  item: Step
  checklistKey: string
  tick: Tick | null
  onSettle: (state: 'done' | 'not applicable' | null) => void
  onMore: () => void
}

/** One item: its box, who settled it and how, and the monitor that settles it. */
export function RunItem({ item, checklistKey, tick, onSettle, onMore }: RunItemProps) {
  const words = text.checklists.item
  return (
    <div className={styles.item} data-item={item.key}>
      <Checkbox
        checked={tick !== null}
        label={item.text}
        note={tick && <TickNote tick={tick} />}
        onChange={(ticked) => onSettle(ticked ? 'done' : null)}
      />
      {tick === null && <LinkedMonitor checklistKey={checklistKey} itemKey={item.key} />}
      <span className={styles.actions}>
        {tick === null && (
          <Button variant="plain" size="small" onClick={() => onSettle('not applicable')}>
            {words.notApplicable}
          </Button>
        )}
        <Button
          variant="plain"
          size="small"
          icon={tick === null ? <Activity /> : <MessageSquare />}
          aria-label={tick === null ? words.monitorOf(item.text) : words.noteTo(item.text)}
          onClick={onMore}
        />
      </span>
    </div>
  )
}

function LinkedMonitor({ checklistKey, itemKey }: { checklistKey: string; itemKey: string }) {
  const monitorId = useCompanion(
    ({ itemMonitors }) =>
      itemMonitors.find((link) => link.checklistKey === checklistKey && link.itemKey === itemKey)?.monitorId,
  )
  const monitor = useCompanion(({ monitors }) => (monitorId === undefined ? undefined : monitors[monitorId]))
  if (monitorId === undefined) return null
  if (monitor === undefined)
    return <small className={styles.monitor}>{text.checklists.item.monitorGone}</small>
  return (
    <a className={styles.monitor} href={addressOf('watch', monitorId)} title={monitor.why || undefined}>
      <StatusShape status={monitor.status} /> {monitor.definition.name}
    </a>
  )
}
