import { useMemo } from 'react'
import type { FieldProblem, MonitorKind } from '../../../shared/watch/monitor'
import { useCompanion } from '../../app/store'
import { Select } from '../../ui/Select'
import { TextArea } from '../../ui/TextArea'
import { TextField } from '../../ui/TextField'
import { type EditorForm, problemOf } from './editor-form'
import styles from './MonitorFields.module.css'

interface MonitorFieldsProps {
  form: EditorForm
  problems: FieldProblem[]
  onChange: (form: EditorForm) => void
  isNew: boolean
}

const kinds: { value: MonitorKind; label: string }[] = [
  { value: 'http', label: 'HTTP or HTTPS address' },
  { value: 'tcp', label: 'TCP port' },
  { value: 'cpu', label: 'Processor of this laptop' },
  { value: 'memory', label: 'Memory of this laptop' },
  { value: 'disk', label: 'Disk of this laptop' },
]
const methods = [
  { value: '', label: 'GET' },
  { value: 'HEAD', label: 'HEAD' },
  { value: 'POST', label: 'POST' },
]
const severities = [
  { value: '', label: 'By what is wrong' },
  ...['P1', 'P2', 'P3', 'P4'].map((severity) => ({ value: severity, label: severity })),
]

/** The fields that are not among the further settings. */
const alwaysShown = new Set(['name', 'url', 'host', 'port', 'path', 'interval', 'warning', 'critical'])

/** The fields of a definition. What is left empty takes the default that its placeholder names. */
export function MonitorFields({ form, problems, onChange, isNew }: MonitorFieldsProps) {
  const { kind, text } = form
  const metrics = useMetrics(text.metric)
  const remote = kind === 'http' || kind === 'tcp'
  const field = (name: string) => ({
    value: text[name] ?? '',
    problem: problemOf(problems, name, text[name] ?? ''),
    onChange: (value: string) => onChange({ kind, text: { ...text, [name]: value } }),
  })
  const example = remote ? ['> 1 s', '> 3 s'] : ['> 80 %', '> 90 %']

  return (
    <>
      <div className={styles.two}>
        <Select
          label="What to watch"
          value={kind}
          options={kinds}
          disabled={!isNew}
          onChange={(next) => onChange({ ...form, kind: next })}
        />
        <TextField label="Name" autoFocus={isNew} {...field('name')} />
      </div>
      {kind === 'http' && (
        <TextField label="Address" mono placeholder="https://host/path" {...field('url')} />
      )}
      {kind === 'tcp' && (
        <div className={styles.two}>
          <TextField label="Host" mono placeholder="db-1.example" {...field('host')} />
          <TextField label="Port" mono inputMode="numeric" placeholder="5432" {...field('port')} />
        </div>
      )}
      {kind === 'disk' && (
        <TextField
          label="Folder on the disk"
          mono
          placeholder="the system disk"
          hint="Any folder of the disk that is meant."
          {...field('path')}
        />
      )}
      <div className={styles.three}>
        <TextField label="Check every" placeholder="60s" hint="30s, 5 min, 1 hour" {...field('interval')} />
        <TextField
          label="Warning"
          placeholder={example[0]}
          hint="Empty: the runbook’s KPI"
          {...field('warning')}
        />
        <TextField
          label="Critical"
          placeholder={example[1]}
          hint="Empty: the runbook’s KPI"
          {...field('critical')}
        />
      </div>
      <details
        className={styles.more}
        open={problems.some(({ field }) => !alwaysShown.has(field)) || undefined}
      >
        <summary>More settings</summary>
        <div className={styles.moreFields}>
          {kind === 'http' && (
            <>
              <div className={styles.three}>
                <Select label="Method" options={methods} {...field('method')} />
                <TextField label="Expected status" placeholder="200-299" {...field('expectStatus')} />
                <TextField label="Expected text" hint="The body must contain it." {...field('expectText')} />
              </div>
              <TextArea
                label="Headers"
                mono
                rows={2}
                placeholder="Accept: application/json"
                hint="One a line. They are stored as they are, so write no secrets."
                {...field('headers')}
              />
            </>
          )}
          <div className={styles.three}>
            <TextField label="Group" placeholder={remote ? 'Services' : 'This laptop'} {...field('group')} />
            <Select label="Severity" options={severities} {...field('severity')} />
            <Select label="KPI of the runbook" options={metrics} {...field('metric')} />
          </div>
          <div className={styles.two}>
            <TextField
              label="Confirm after"
              inputMode="numeric"
              placeholder="2"
              hint="Failing checks in a row that open an alert"
              {...field('failAfter')}
            />
            <TextField
              label="Recovered after"
              inputMode="numeric"
              placeholder="2"
              hint="Good checks in a row that end it"
              {...field('recoverAfter')}
            />
            <TextField
              label="Timeout"
              placeholder="10s"
              hint="Default: 10s, at most 80 % of the interval"
              {...field('timeout')}
            />
            <TextField
              label="Retry interval"
              placeholder="a quarter of the interval"
              hint="While a change is being confirmed"
              {...field('retryInterval')}
            />
          </div>
        </div>
      </details>
    </>
  )
}

/** The KPIs to choose from, and the one that is written though the runbook has none of that name. */
function useMetrics(written: string | undefined): { value: string; label: string }[] {
  const kpis = useCompanion((state) => state.runbook?.model.kpis)
  return useMemo(() => {
    const names = new Set([...(kpis ?? []).map(({ name }) => name), ...(written ? [written] : [])])
    return [
      { value: '', label: 'By what is watched' },
      ...[...names].map((name) => ({ value: name, label: name })),
    ]
  }, [kpis, written])
}
