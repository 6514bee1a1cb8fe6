import { ArrowLeft } from 'lucide-react'
import type { AgendaItem } from '../../../shared/shift/agenda'
import { describeSchedule } from '../../../shared/time/occurrences'
import { addressOf } from '../../app/routes'
import { request, useCompanion } from '../../app/store'
import { showToast } from '../../app/toasts'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { Time } from '../../ui/Time'
import { lastBy } from './progress'
import { RunItems } from './RunItems'
import styles from './RunPane.module.css'
import { RunProgress } from './RunProgress'
import { SkipButton } from './SkipButton'

/** One time through a checklist: its items to tick. */
export function RunPane({ item }: { item: AgendaItem }) {
  const { checklist, run } = item
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
          <CheckLinked checklistKey={checklist.key} />
          {(item.state === 'due' || item.state === 'overdue' || item.state === 'later') &&
            item.periodStart !== null && <SkipButton checklist={checklist} />}
          {item.state === 'on demand' && run !== null && run.ticks.length > 0 && (
            <Button onClick={() => void request('run.restart', { checklistKey: checklist.key })}>
              Start again
            </Button>
          )}
        </div>
      </header>
      {item.state === 'skipped' && run?.skipped && (
        <Banner kind="information">
          Skipped by {run.skipped.by}, <Time at={run.skipped.at} />: {run.skipped.reason}{' '}
          <Button
            size="small"
            onClick={() => void request('run.skip', { checklistKey: checklist.key, reason: null })}
          >
            Do it after all
          </Button>
        </Banner>
      )}
      <RunProgress checklist={checklist} run={run} />
      <RunItems
        checklist={checklist}
        run={run}
        subject={{ kind: 'checklist', checklistKey: checklist.key }}
      />
    </article>
  )
}

function CheckLinked({ checklistKey }: { checklistKey: string }) {
  const isLinked = useCompanion(({ itemMonitors }) =>
    itemMonitors.some((link) => link.checklistKey === checklistKey),
  )
  if (!isLinked) return null
  const check = async () => {
    const reply = await request('run.check', { checklistKey, changeId: null })
    if (!reply.ok) return
    const { checked, open } = reply.value
    const sentence = [
      checked === 1 ? '1 item was ticked by its monitor.' : `${checked} items were ticked by their monitors.`,
      ...open.map(({ why }) => why),
    ].join(' ')
    showToast({ level: open.length > 0 ? 'problem' : 'information', sentence })
  }
  return <Button onClick={() => void check()}>Ask the monitors</Button>
}

function Standing({ item }: { item: AgendaItem }) {
  const { checklist, run, dueAt } = item
  const schedule =
    checklist.schedule === null ? 'Whenever it is wanted' : describeSchedule(checklist.schedule)
  return (
    <small>
      {schedule.charAt(0).toUpperCase() + schedule.slice(1)}
      {dueAt !== null && item.state !== 'done' && item.state !== 'skipped' && (
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
