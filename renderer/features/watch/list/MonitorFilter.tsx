import { SlidersHorizontal } from 'lucide-react'
import { type Ref, useState } from 'react'
import { text } from '../../../../shared/text/text'
import { Button } from '../../../ui/Button'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { choicesMade, everything } from './filter'
import { setFilter, setSort, useListView } from './list-view'
import styles from './MonitorFilter.module.css'
import { sorts } from './sort'
import { useFilterChoices } from './use-filter-choices'

const statuses = ['not ok', 'critical', 'warning', 'unknown', 'ok', 'paused'] as const
const sources = ['runbook', 'local'] as const
const marks = ['held', 'flapping'] as const

/** What of the list is shown, and in which order. */
export function MonitorFilter({ fieldRef }: { fieldRef: Ref<HTMLInputElement> }) {
  const filter = useListView((view) => view.filter)
  const sort = useListView((view) => view.sort)
  const [furtherShown, setFurtherShown] = useState(() => hasFurther(filter))
  const further = choicesMade({ ...filter, status: null })
  const words = text.watch.list.filter
  return (
    <search className={styles.filter} aria-label={text.watch.list.label}>
      <TextField
        ref={fieldRef}
        label={words.label}
        labelHidden
        className={styles.words}
        type="search"
        placeholder={words.example}
        aria-keyshortcuts="/"
        value={filter.words}
        onChange={(written) => setFilter({ ...filter, words: written })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          setFilter({ ...filter, words: '' })
          event.currentTarget.blur()
        }}
      />
      <Select
        label={words.status}
        labelHidden
        value={filter.status ?? ''}
        options={choices(words.anyStatus, statuses, words.statuses)}
        onChange={(status) => setFilter({ ...filter, status: status === '' ? null : status })}
      />
      <Select
        label={words.order}
        labelHidden
        value={sort}
        options={sorts.map((value) => ({ value, label: words.orders[value] }))}
        onChange={setSort}
      />
      <Button
        icon={<SlidersHorizontal />}
        aria-expanded={furtherShown}
        onClick={() => setFurtherShown(!furtherShown)}
      >
        {words.further(further)}
      </Button>
      {furtherShown && <Further />}
    </search>
  )
}

function Further() {
  const filter = useListView((view) => view.filter)
  const { kinds, groups } = useFilterChoices()
  const words = text.watch.list.filter
  return (
    <div className={styles.further}>
      <Select
        label={words.kind}
        labelHidden
        value={filter.kind ?? ''}
        options={kinds}
        onChange={(kind) => setFilter({ ...filter, kind: kind || null })}
      />
      <Select
        label={words.group}
        labelHidden
        value={filter.group ?? ''}
        options={groups}
        onChange={(group) => setFilter({ ...filter, group: group || null })}
      />
      <Select
        label={words.source}
        labelHidden
        value={filter.source ?? ''}
        options={choices(words.anySource, sources, words.sources)}
        onChange={(source) => setFilter({ ...filter, source: source || null })}
      />
      <Select
        label={words.mark}
        labelHidden
        value={filter.mark ?? ''}
        options={choices(words.anyMark, marks, words.marks)}
        onChange={(mark) => setFilter({ ...filter, mark: mark || null })}
      />
      <Button variant="plain" onClick={() => setFilter({ ...everything, words: filter.words })}>
        {words.clear}
      </Button>
    </div>
  )
}

/** Nothing chosen first, then each by its name. */
function choices<Value extends string>(
  none: string,
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): { value: Value | ''; label: string }[] {
  return [{ value: '', label: none }, ...values.map((value) => ({ value, label: names[value] }))]
}

function hasFurther(filter: Parameters<typeof choicesMade>[0]): boolean {
  return choicesMade({ ...filter, status: null }) > 0
}
