import { useRef, useState } from 'react'
import type { Checklist } from '../../../shared/runbook/model'
import type { Run, RunSubject } from '../../../shared/shift/record'
import { text } from '../../../shared/text/text'
import { KeyCap } from '../../app/KeyCap'
import { request } from '../../app/store'
import { useActionKeys } from '../../app/use-action-keys'
import { useKeys } from '../../app/use-keys'
import { Sentence } from '../../ui/Sentence'
import { ItemDialog } from './ItemDialog'
import { phases } from './progress'
import { RunItem } from './RunItem'
import styles from './RunItems.module.css'

interface RunItemsProps {
  checklist: Checklist
  subject: Exclude<RunSubject, { kind: 'alert' }>
  run: Run | null
}

/** The items of a run: ticked by the mouse or by keys alone. */
export function RunItems({ checklist, subject, run }: RunItemsProps) {
  const list = useRef<HTMLDivElement>(null)
  const [dialog, setDialog] = useState<string | null>(null)
  const settle = (itemKey: string, state: 'done' | 'not applicable' | null) =>
    request('run.tick', {
      subject,
      itemKey,
      ticked: state !== null,
      ...(state === null ? {} : { state }),
    })
  const focused = () => focusedItem(list.current)
  const withFocused = (work: (itemKey: string) => unknown) => () => {
    const itemKey = focused()
    return itemKey === null ? false : work(itemKey)
  }
  const next = () => moveFocus(list.current, 1)
  const previous = () => moveFocus(list.current, -1)
  useKeys({
    j: next,
    k: previous,
    ArrowDown: next,
    ArrowUp: previous,
  })
  useActionKeys({
    'item.notApplicable': withFocused((itemKey) => {
      const isSettled = run?.ticks.some((tick) => tick.itemKey === itemKey) === true
      void settle(itemKey, isSettled ? null : 'not applicable')
    }),
    'item.more': withFocused((itemKey) => setDialog(itemKey)),
    'item.takeBack': () => {
      const last = run?.ticks.toSorted((one, other) => other.at - one.at)[0]
      if (last === undefined) return false
      return void settle(last.itemKey, null)
    },
  })
  const chosen = checklist.items.find(({ key }) => key === dialog)
  return (
    <div ref={list} className={styles.phases}>
      {phases(checklist.items).map((phase) => (
        <section key={phase.items[0]?.key} className={styles.phase}>
          {phase.title !== null && <h3 className={styles.phaseTitle}>{phase.title}</h3>}
          <ul className={styles.items}>
            {phase.items.map((item) => (
              <li key={item.key}>
                <RunItem
                  item={item}
                  checklistKey={checklist.key}
                  tick={run?.ticks.find(({ itemKey }) => itemKey === item.key) ?? null}
                  onSettle={(state) => void settle(item.key, state)}
                  onMore={() => setDialog(item.key)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className={styles.keys}>
        <Sentence
          of={text.checklists.run.keys({
            notApplicable: <KeyCap action="item.notApplicable" />,
            more: <KeyCap action="item.more" />,
            takeBack: <KeyCap action="item.takeBack" />,
          })}
        />
      </p>
      {chosen !== undefined && (
        <ItemDialog
          item={chosen}
          checklistKey={checklist.key}
          subject={subject}
          tick={run?.ticks.find(({ itemKey }) => itemKey === chosen.key) ?? null}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  )
}

function boxesOf(list: HTMLElement | null): HTMLInputElement[] {
  return [...(list?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])]
}

function focusedItem(list: HTMLElement | null): string | null {
  const item = document.activeElement?.closest<HTMLElement>('[data-item]')
  return item !== null && item !== undefined && list?.contains(item) ? (item.dataset.item ?? null) : null
}

/** Moves the focus by `step` boxes, to the first one that is not ticked when none has it. */
function moveFocus(list: HTMLElement | null, step: 1 | -1): void {
  const boxes = boxesOf(list)
  const focused = boxes.findIndex((box) => box.matches(':focus'))
  const next = focused < 0 ? (boxes.find((box) => !box.checked) ?? boxes[0]) : boxes[focused + step]
  next?.focus()
}
