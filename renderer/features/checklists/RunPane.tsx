import { ArrowLeft } from 'lucide-react'
import type { AgendaItem } from '../../../shared/shift/agenda'
import { text } from '../../../shared/text/text'
import { describeSchedule } from '../../../shared/time/describe-schedule'
import { addressOf } from '../../app/routes'
import { request, useCompanion } from '../../app/store'
import { showToast } from '../../app/toasts'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'
import { lastBy } from './progress'
import { RunItems } from './RunItems'
import styles from './RunPane.module.css'
import { RunProgress } from './RunProgress'
import { SkipButton } from './SkipButton'

/** One time through a checklist: its items to tick. */
export function RunPane({ item }: { item: AgendaItem }) {
  const words = text.checklists.run
  const { checklist, run } = item
  return (
    <article className={styles.pane} aria-labelledby="checklist-title">
      <a className={styles.back} href={addressOf('checklists')}>
        <ArrowLeft size={14} aria-hidden /> {words.back}
      </a>
      <header className={styles.head}>
        <div>
          <h2 id="checklist-title" className={styles.title}>
            {checklist.title}
          </h2>
          <Standing item={item} />
        </div>
        <div className={styles.actions}>
          <a href={addressOf('runbook', checklist.sectionId)}>{words.inRunbook}</a>
          <CheckLinked checklistKey={checklist.key} />
          {(item.state === 'due' || item.state === 'overdue' || item.state === 'later') &&
            item.periodStart !== null && <SkipButton checklist={checklist} />}
          {item.state === 'on demand' && run !== null && run.ticks.length > 0 && (
            <Button onClick={() => void request('run.restart', { checklistKey: checklist.key })}>
              {words.again}
            </Button>
          )}
        </div>
      </header>
      {item.state === 'skipped' && run?.skipped && (
        <Banner kind="information">
          <Sentence
            of={words.skippedBy(
              { person: run.skipped.by, reason: run.skipped.reason },
              <Time at={run.skipped.at} />,
            )}
          />{' '}
          <Button
            size="small"
            onClick={() => void request('run.skip', { checklistKey: checklist.key, reason: null })}
          >
            {words.afterAll}
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
    const sentence = [text.checklists.run.tickedByMonitors(checked), ...open.map(({ why }) => why)].join(' ')
    showToast({ level: open.length > 0 ? 'problem' : 'information', sentence })
  }
  return <Button onClick={() => void check()}>{text.checklists.run.askMonitors}</Button>
}

function Standing({ item }: { item: AgendaItem }) {
  const words = text.checklists.run
  const { checklist, run, dueAt } = item
  const schedule = checklist.schedule === null ? words.whenever : describeSchedule(checklist.schedule)
  return (
    <small>
      {schedule.charAt(0).toUpperCase() + schedule.slice(1)}
      {dueAt !== null && item.state !== 'done' && item.state !== 'skipped' && (
        <>
          {' · '}
          <Sentence of={words.due(<Time at={dueAt} />)} />
        </>
      )}
      {run !== null && run.completedAt !== null && (
        <>
          {' · '}
          <Sentence of={words.completed(lastBy(run) ?? '', <Time at={run.completedAt} />)} />
        </>
      )}
    </small>
  )
}
