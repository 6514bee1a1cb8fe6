import { ArrowLeft, Pencil } from 'lucide-react'
import type { Change } from '../../../../shared/change/change'
import { nextStates } from '../../../../shared/change/change-states'
import { changeWarnings } from '../../../../shared/change/warnings'
import type { Checklist } from '../../../../shared/runbook/model'
import { text } from '../../../../shared/text/text'
import { formatDuration } from '../../../../shared/time/duration'
import { request, useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { useNow } from '../../../ui/clock'
import { Sentence } from '../../../ui/Sentence'
import { Time, useZone } from '../../../ui/Time'
import { askForMaintenance } from '../../maintenance/asked'
import { checklistsAddress } from '../checklists-address'
import { RunItems } from '../RunItems'
import { RunProgress } from '../RunProgress'
import styles from './ChangePane.module.css'
import { Warnings } from './Warnings'

/** A change: what it is, what speaks against it, what to do next, and its checklists. */
export function ChangePane({ change, onEdit }: { change: Change; onEdit: () => void }) {
  const words = text.change
  const zone = useZone()
  const now = useNow(60_000)
  const model = useCompanion((state) => state.runbook?.model)
  const rules = { categories: model?.changes ?? [], windows: model?.windows ?? [] }
  const isOver = change.endedAt !== null
  return (
    <article className={styles.pane} aria-labelledby="change-title">
      <a className={styles.back} href={checklistsAddress.changes}>
        <ArrowLeft size={14} aria-hidden /> {words.back}
      </a>
      <header className={styles.head}>
        <div>
          <h2 id="change-title" className={styles.title}>
            {change.title}
          </h2>
          <small>
            <Sentence
              of={words.standing(
                {
                  state: change.state,
                  duration: formatDuration(change.endsAt - change.startsAt),
                  person: change.createdBy,
                },
                <Time at={change.startsAt} />,
                <Time at={change.endsAt} />,
              )}
            />
          </small>
        </div>
        {!isOver && (
          <Button icon={<Pencil />} size="small" onClick={onEdit}>
            {words.edit}
          </Button>
        )}
      </header>
      {!isOver && <Warnings sentences={changeWarnings(change, rules, now, zone)} />}
      <dl className={styles.facts}>
        <Fact name={words.facts.category} value={change.category} />
        <Fact name={words.facts.approvedBy} value={change.approvedBy} />
        <Fact name={words.facts.rollbackPlan} value={change.rollbackPlan} />
      </dl>
      <div className={styles.actions}>
        {nextStates(change.state).map((state, index) => (
          <Button
            key={state}
            variant={index === 0 && !isOver ? 'primary' : 'default'}
            onClick={() => void request('change.move', { id: change.id, state })}
          >
            {words.steps[state]}
          </Button>
        ))}
        {!isOver && <Button onClick={() => askForMaintenance('any')}>{words.holdAlerts}</Button>}
      </div>
      {checklistsFor(change, model).map((checklist) => (
        <ChangeChecklist key={checklist.key} change={change} checklist={checklist} />
      ))}
    </article>
  )
}

function Fact({ name, value }: { name: string; value: string | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value === null || value.trim() === '' ? text.change.facts.none : value}</dd>
    </div>
  )
}

function ChangeChecklist({ change, checklist }: { change: Change; checklist: Checklist }) {
  const subject = { kind: 'change', changeId: change.id, checklistKey: checklist.key } as const
  const run = useCompanion(
    ({ runs }) =>
      Object.values(runs).find(
        (one) =>
          one.subject.kind === 'change' &&
          one.subject.changeId === change.id &&
          one.subject.checklistKey === checklist.key,
      ) ?? null,
  )
  return (
    <section className={styles.checklist} aria-label={checklist.title}>
      <h3>{checklist.title}</h3>
      <RunProgress checklist={checklist} run={run} />
      <RunItems checklist={checklist} subject={subject} run={run} />
    </section>
  )
}

/** The checklists that the runbook names for the change's category, else all that are about changes. */
function checklistsFor(
  { category }: Change,
  model: { changes: { name: string; checklistKeys: string[] }[]; checklists: Checklist[] } | undefined,
): Checklist[] {
  if (model === undefined) return []
  const named = model.changes.find(({ name }) => name === category)?.checklistKeys ?? []
  const all = model.checklists.filter(({ key }) => named.includes(key))
  return all.length > 0 ? all : model.checklists.filter(({ title }) => /\bchange/i.test(title))
}
