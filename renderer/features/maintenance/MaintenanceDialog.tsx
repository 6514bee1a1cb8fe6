import { type FormEvent, useId, useMemo, useState } from 'react'
import { text } from '../../../shared/text/text'
import type { DeclaredScope } from '../../../shared/watch/maintenance-record'
import { attempt, useCopy } from '../../app/store'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { Select } from '../../ui/Select'
import { Sentence } from '../../ui/Sentence'
import { TextField } from '../../ui/TextField'
import { Time, useZone } from '../../ui/Time'
import { closeMaintenance } from './asked'
import styles from './MaintenanceDialog.module.css'
import { MaintenanceItem } from './MaintenanceItem'
import {
  type FormProblems,
  lengths,
  type MaintenanceForm,
  maintenanceTimes,
  optionOf,
  scopeOptions,
} from './maintenance-form'
import { useMaintenance } from './use-maintenance'

/** Holds alerts for maintenance, and shows what is held and what comes. */
export default function MaintenanceDialog({ asked }: { asked: DeclaredScope | 'any' }) {
  const words = text.maintenance.form
  const formId = useId()
  return (
    <Dialog
      open
      onOpenChange={closeMaintenance}
      title={words.title}
      description={words.description}
      actions={
        <>
          <Button onClick={closeMaintenance}>{words.close}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {words.hold}
          </Button>
        </>
      }
    >
      <DeclareForm id={formId} asked={asked} />
      <Standing />
    </Dialog>
  )
}

function DeclareForm({ id, asked }: { id: string; asked: DeclaredScope | 'any' }) {
  const words = text.maintenance.form
  const zone = useZone()
  const options = useMemo(
    () => scopeOptions(Object.values(useCopy.getState().state?.monitors ?? {}), asked),
    [asked],
  )
  const [form, setForm] = useState<MaintenanceForm>({
    scope: asked === 'any' ? 'everything' : optionOf(asked),
    reason: '',
    from: '',
    length: '60',
    until: '',
  })
  const [problems, setProblems] = useState<FormProblems>({})
  const change = (changed: Partial<MaintenanceForm>) => {
    setForm((before) => ({ ...before, ...changed }))
    setProblems({})
  }
  const times = maintenanceTimes(form, Date.now(), zone)

  const declare = async (event: FormEvent) => {
    event.preventDefault()
    const reason = form.reason.trim()
    const scope = options.find(({ value }) => value === form.scope)?.scope
    if (reason === '') setProblems({ reason: words.noReason })
    else if (!times.ok) setProblems(times.error)
    if (reason === '' || !times.ok || scope === undefined) return
    const reply = await attempt('maintenance.declare', { scope, reason, ...times.value })
    if (reply.ok) closeMaintenance()
    else setProblems({ until: reply.error.sentence })
  }
  return (
    <form id={id} className={styles.form} onSubmit={(event) => void declare(event)}>
      <Select
        label={words.what}
        value={form.scope}
        options={options}
        onChange={(scope) => change({ scope })}
        className={styles.wide}
      />
      <TextField
        label={words.why}
        autoFocus
        maxLength={200}
        placeholder={words.whyExample}
        problem={problems.reason}
        className={styles.wide}
        value={form.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextField
        label={words.from}
        hint={words.fromHint}
        problem={problems.from}
        inputMode="numeric"
        placeholder={words.now}
        value={form.from}
        onChange={(from) => change({ from })}
      />
      <div className={styles.length}>
        <span className={styles.label} aria-hidden="true">
          {words.for}
        </span>
        <Choice
          label={words.howLong}
          value={form.length}
          options={lengths.map((value) => ({ value, label: words.lengths[value] }))}
          onChange={(length) => change({ length })}
        />
        {form.length !== 'time' && <End times={times} problem={problems.until} />}
      </div>
      {form.length === 'time' && (
        <TextField
          label={words.until}
          hint={<End times={times} problem={undefined} />}
          problem={problems.until}
          inputMode="numeric"
          placeholder="08:00"
          value={form.until}
          onChange={(until) => change({ until })}
        />
      )}
    </form>
  )
}

function End({
  times,
  problem,
}: {
  times: ReturnType<typeof maintenanceTimes>
  problem: string | undefined
}) {
  if (problem !== undefined) return <small className={styles.problem}>{problem}</small>
  if (!times.ok) return <small>{text.maintenance.form.nextSuchTime}</small>
  return (
    <small>
      <Sentence of={text.maintenance.form.ends(<Time at={times.value.endsAt} />)} />
    </small>
  )
}

function Standing() {
  const words = text.maintenance.list
  const { on, coming } = useMaintenance()
  return (
    <>
      {[
        { title: words.onNow, items: on, isOn: true },
        { title: words.coming, items: coming, isOn: false },
      ].map(
        ({ title, items, isOn }) =>
          items.length > 0 && (
            <section key={title} className={styles.section}>
              <h3 className={styles.title}>{title}</h3>
              <ul className={styles.list}>
                {items.map((maintenance) => (
                  <MaintenanceItem key={maintenance.id} maintenance={maintenance} isOn={isOn} />
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  )
}
