import type { Element } from 'hast'
import { createContext, type ReactNode, useContext } from 'react'
import { text } from '../../../shared/text/text'
import { request } from '../../app/store'
import { linesWithin } from '../../markdown/first-line'
import checkbox from '../../ui/Checkbox.module.css'
import { classes } from '../../ui/classes'
import { useShownAtOnce } from '../../ui/use-shown-at-once'
import { tickOf } from '../checklists/progress'
import { TickNote } from '../checklists/TickNote'
import { useCurrentRun } from './CurrentRuns'
import styles from './RunbookText.module.css'
import { type ShownItem, useLinesOfPart } from './runbook-lines'

const InsideTickable = createContext(false)

interface ListItemProps {
  node?: Element | undefined
  className?: string | undefined
  children?: ReactNode
}

/** An item of a list: one of a checklist can be ticked where it stands. */
export function ListItem({ node, className, children }: ListItemProps) {
  const item = useLinesOfPart().items[linesWithin(node).line]
  if (item === undefined) {
    return (
      <InsideTickable.Provider value={false}>
        <li className={className}>{children}</li>
      </InsideTickable.Provider>
    )
  }
  return <TickableItem {...item}>{children}</TickableItem>
}

/** The box that Markdown makes for `[ ]`: left out where Watchkeeper shows its own. */
export function WrittenBox({ checked }: { checked?: boolean | undefined }) {
  if (useContext(InsideTickable)) return null
  return (
    <input
      type="checkbox"
      checked={checked ?? false}
      disabled
      aria-label={checked ? text.runbook.item.done : text.runbook.item.notDone}
    />
  )
}

function TickableItem({ checklistKey, itemKey, text, children }: ShownItem & { children: ReactNode }) {
  const tick = tickOf(useCurrentRun(checklistKey), itemKey)
  const [shown, show] = useShownAtOnce(tick !== null)
  const change = (ticked: boolean) =>
    request('run.tick', {
      subject: { kind: 'checklist', checklistKey },
      itemKey,
      ticked,
    })
  return (
    <li className={styles.item}>
      <input
        type="checkbox"
        className={classes(checkbox.box, styles.box)}
        checked={shown}
        aria-label={text}
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
