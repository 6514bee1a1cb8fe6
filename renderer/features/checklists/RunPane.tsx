import { ArrowLeft } from 'lucide-react'
import { useRef } from 'react'
import type { AgendaItem } from '../../../shared/shift/agenda'
import { describeSchedule } from '../../../shared/time/occurrences'
import { addressOf } from '../../app/routes'
import { request } from '../../app/store'
import { useKeys } from '../../app/use-keys'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { Time } from '../../ui/Time'
import { lastBy, phases, progress, tickOf } from './progress'
import styles from './RunPane.module.css'
import { TickNote } from './TickNote'

/** One time through a checklist: its items to tick. */
export function RunPane({ item }: { item: AgendaItem }) {
  const { checklist, run } = item
  const list = useRef<HTMLDivElement>(null)
  const next = () => moveFocus(list.current, 1)
  const previous = () => moveFocus(list.current, -1)
  useKeys({ j: next, k: previous, ArrowDown: next, ArrowUp: previous })
  const tick = (itemKey: string, ticked: boolean) =>
    request('run.tick', { subject: { kind: 'checklist', checklistKey: checklist.key }, itemKey, ticked })
  return (
    <article className={styles.pane} aria-labelledby="checklist-title">
      <a className={styles.back} href={addressOf('checklists')}>
        <ArrowLeft size={14} aria-hidden /> All checklists
      </a>
      <header className={styles.head}>
        <div>
          <h2 id="checklist-title" className={styles.title}>
            {checklist.title}
          </h2>
          <Standing item={item} />
        </div>
        <div className={styles.actions}>
          <a href={addressOf('runbook', checklist.sectionId)}>In the runbook</a>
          {item.state === 'on demand' && run !== null && run.ticks.length > 0 && (
            <Button onClick={() => void request('run.restart', { checklistKey: checklist.key })}>
              Start again
            </Button>
          )}
        </div>
      </header>
      <Progress item={item} />
      <div ref={list} className={styles.phases}>
        {phases(checklist.items).map((phase) => (
          <section key={phase.items[0]?.key} className={styles.phase}>
            {phase.title !== null && <h3 className={styles.phaseTitle}>{phase.title}</h3>}
            <ul className={styles.items}>
              {phase.items.map(({ key, text }) => {
                const found = tickOf(run, key)
                return (
                  <li key={key}>
                    <Checkbox
                      className={styles.item}
                      checked={found !== null}
                      label={text}
                      note={found && <TickNote tick={found} />}
                      onChange={(ticked) => void tick(key, ticked)}
                    />
                  </li>
                )
              })}
            </ul>
          </section>
        ))}
      </div>
    </article>
  )
}

function Standing({ item }: { item: AgendaItem }) {
  const { checklist, run, dueAt } = item
  const schedule =
    checklist.schedule === null ? 'Whenever it is wanted' : describeSchedule(checklist.schedule)
  return (
    <small>
      {schedule.charAt(0).toUpperCase() + schedule.slice(1)}
      {dueAt !== null && item.state !== 'done' && (
        <>
          {' '}
          · due <Time at={dueAt} />
        </>
      )}
      {run !== null && run.completedAt !== null && (
        <>
          {' '}
          · completed by {lastBy(run)}, <Time at={run.completedAt} />
        </>
      )}
    </small>
  )
}

function Progress({ item }: { item: AgendaItem }) {
  const { done, of } = progress(item.checklist, item.run)
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} value={done} max={Math.max(of, 1)} aria-label="Items done" />
      <small className={styles.count}>
        {done} of {of}
      </small>
    </div>
  )
}

/** Moves the focus by `step` boxes, to the first one that is not ticked when none has it. */
function moveFocus(list: HTMLElement | null, step: 1 | -1): void {
  const boxes = [...(list?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])]
  const focused = boxes.findIndex((box) => box.matches(':focus'))
  const next = focused < 0 ? (boxes.find((box) => !box.checked) ?? boxes[0]) : boxes[focused + step]
  next?.focus()
}
