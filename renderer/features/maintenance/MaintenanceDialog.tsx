import { type FormEvent, useId, useMemo, useState } from 'react'
import type { DeclaredScope } from '../../../shared/watch/maintenance-record'
import { attempt, useCopy } from '../../app/store'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { Select } from '../../ui/Select'
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
  const formId = useId()
  return (
    <Dialog
      open
      onOpenChange={closeMaintenance}
      title="Hold alerts for maintenance"
      description="Checks go on. What goes wrong meanwhile is shown and not told; what is still wrong at the end is told then."
      actions={
        <>
          <Button onClick={closeMaintenance}>Close</Button>
          <Button variant="primary" type="submit" form={formId}>
            Hold alerts
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
    if (reason === '') setProblems({ reason: 'Say why, so that others know what it is for.' })
    else if (!times.ok) setProblems(times.error)
    if (reason === '' || !times.ok || scope === undefined) return
    const reply = await attempt('maintenance.declare', { scope, reason, ...times.value })
    if (reply.ok) closeMaintenance()
    else setProblems({ until: reply.error.sentence })
  }
  return (
    <form id={id} className={styles.form} onSubmit={(event) => void declare(event)}>
      <Select
        label="What"
        value={form.scope}
        options={options}
        onChange={(scope) => change({ scope })}
        className={styles.wide}
      />
      <TextField
        label="Why"
        autoFocus
        maxLength={200}
        placeholder="New certificates"
        problem={problems.reason}
        className={styles.wide}
        value={form.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextField
        label="From"
        hint="08:00, 2026-11-28 08:00, or empty for now."
        problem={problems.from}
        inputMode="numeric"
        placeholder="now"
        value={form.from}
        onChange={(from) => change({ from })}
      />
      <div className={styles.length}>
        <span className={styles.label} aria-hidden="true">
          For
        </span>
        <Choice
          label="For how long"
          value={form.length}
          options={lengths}
          onChange={(length) => change({ length })}
        />
        {form.length !== 'time' && <End times={times} problem={problems.until} />}
      </div>
      {form.length === 'time' && (
        <TextField
          label="Until"
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
  if (!times.ok) return <small>The next such time.</small>
  return (
    <small>
      Ends <Time at={times.value.endsAt} />.
    </small>
  )
}

function Standing() {
  const { on, coming } = useMaintenance()
  return (
    <>
      {[
        { title: 'On now', items: on, isOn: true },
        { title: 'Coming', items: coming, isOn: false },
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
