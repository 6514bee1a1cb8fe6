import type { Element } from 'hast'
import { createContext, type ReactNode, useContext } from 'react'
import type { Checklist } from '../../../shared/runbook/model'
import { request } from '../../app/store'
import { useLines } from '../../markdown/first-line'
import checkbox from '../../ui/Checkbox.module.css'
import { classes } from '../../ui/classes'
import { useShownAtOnce } from '../../ui/use-shown-at-once'
import { tickOf } from '../checklists/progress'
import { TickNote } from '../checklists/TickNote'
import { useCurrentRun } from './CurrentRuns'
import styles from './RunbookText.module.css'
import { useRunbookLines } from './runbook-lines'

const InsideTickable = createContext(false)

interface ListItemProps {
  node?: Element | undefined
  className?: string | undefined
  children?: ReactNode
}

/** An item of a list: one of a checklist can be ticked where it stands. */
export function ListItem({ node, className, children }: ListItemProps) {
  const { line } = useLines(node)
  const found = useRunbookLines().items.get(line)
  if (found === undefined) {
    return (
      <InsideTickable.Provider value={false}>
        <li className={className}>{children}</li>
      </InsideTickable.Provider>
    )
  }
  return <TickableItem {...found}>{children}</TickableItem>
}

/** The box that Markdown makes for `[ ]`: left out where Watchkeeper shows its own. */
export function WrittenBox({ checked }: { checked?: boolean | undefined }) {
  if (useContext(InsideTickable)) return null
  return (
    <input type="checkbox" checked={checked ?? false} disabled aria-label={checked ? 'Done' : 'Not done'} />
  )
}

function TickableItem({
  checklist,
  item,
  children,
}: {
  checklist: Checklist
  item: Checklist['items'][number]
  children: ReactNode
}) {
  const tick = tickOf(useCurrentRun(checklist.key), item.key)
  const [shown, show] = useShownAtOnce(tick !== null)
  const change = (ticked: boolean) =>
    request('run.tick', {
      subject: { kind: 'checklist', checklistKey: checklist.key },
      itemKey: item.key,
      ticked,
    })
  return (
    <li className={styles.item}>
      <input
        type="checkbox"
        className={classes(checkbox.box, styles.box)}
        checked={shown}
        aria-label={item.text}
        onChange={(event) => {
          show(event.target.checked)
          void change(event.target.checked)
        }}
      />
      <div className={classes(styles.itemText, shown && styles.itemDone)}>
        <InsideTickable.Provider value={true}>{children}</InsideTickable.Provider>
        {tick !== null && (
          <small className={styles.tick}>
            <TickNote tick={tick} />
          </small>
        )}
      </div>
    </li>
  )
}
