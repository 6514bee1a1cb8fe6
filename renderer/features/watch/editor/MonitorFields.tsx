import { useMemo } from 'react'
import { text } from '../../../../shared/text/text'
import { useCompanion } from '../../../app/store'
import { kindFields } from '../fields'
import { confirmingFields, intervalField, judgingFields, levelFields, nameField } from '../fields/common'
import { groupingFields } from '../fields/grouping'
import { problemOf } from './editor-form'
import { FieldControl, FieldGrid, type FieldsProps } from './FieldControl'
import { KindChooser } from './KindChooser'
import styles from './MonitorFields.module.css'

/** The fields of a definition. What is left empty takes the default that its placeholder names. */
export function MonitorFields(props: FieldsProps & { isNew: boolean }) {
  const { isNew, ...shared } = props
  const { form, problems, onChange } = shared
  const { fields, further, levels } = kindFields[form.kind]()
  const metrics = useMetricNames(form.text.metric)
  const furtherGrids = [further, groupingFields(form.kind, metrics), judgingFields(), confirmingFields()]
  const isWrongBelow = furtherGrids
    .flat()
    .some((field) => problemOf(problems, field, form.text[field.name] ?? '') !== undefined)
  return (
    <>
      <div className={styles.two}>
        <KindChooser kind={form.kind} fixed={!isNew} onChange={(kind) => onChange({ ...form, kind })} />
        <FieldControl field={nameField()} autoFocus={isNew} {...shared} />
      </div>
      <FieldGrid fields={fields} {...shared} />
      <FieldGrid fields={[intervalField(), ...levelFields(levels)]} {...shared} />
      <details className={styles.more} open={isWrongBelow || undefined}>
        <summary>{text.watch.editor.moreSettings}</summary>
        <div className={styles.moreFields}>
          {furtherGrids.map((grid) => (
            <FieldGrid key={grid[0]?.name ?? ''} fields={grid} {...shared} />
          ))}
        </div>
      </details>
    </>
  )
}

/** The KPIs to choose from, and the one that is written though the runbook has none of that name. */
function useMetricNames(written: string | undefined): readonly string[] {
  const kpis = useCompanion((state) => state.runbook?.model.kpis)
  return useMemo(
    () => [...new Set([...(kpis ?? []).map(({ name }) => name), ...(written ? [written] : [])])],
    [kpis, written],
  )
}
