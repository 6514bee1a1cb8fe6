import { SlidersHorizontal } from 'lucide-react'
import { type Ref, useState } from 'react'
import { Button } from '../../../ui/Button'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { choicesMade, everything } from './filter'
import { setFilter, setSort, useListView } from './list-view'
import styles from './MonitorFilter.module.css'
import { sorts } from './sort'
import { useFilterChoices } from './use-filter-choices'

const statuses = [
  { value: '', label: 'Any status' },
  { value: 'not ok', label: 'Not ok' },
  { value: 'critical', label: 'Critical' },
  { value: 'warning', label: 'Warning' },
  { value: 'unknown', label: 'Unknown' },
  { value: 'ok', label: 'Ok' },
  { value: 'paused', label: 'Paused' },
] as const
const sources = [
  { value: '', label: 'Any source' },
  { value: 'runbook', label: 'From the runbook' },
  { value: 'local', label: 'Added here' },
] as const
const marks = [
  { value: '', label: 'Held or not' },
  { value: 'held', label: 'Held' },
  { value: 'flapping', label: 'Flapping' },
] as const
const sortChoices = sorts.map((sort) => ({ value: sort, label: `By ${sort}` }))

/** What of the list is shown, and in which order. */
export function MonitorFilter({ fieldRef }: { fieldRef: Ref<HTMLInputElement> }) {
  const filter = useListView((view) => view.filter)
  const sort = useListView((view) => view.sort)
  const [furtherShown, setFurtherShown] = useState(() => hasFurther(filter))
  const further = choicesMade({ ...filter, status: null })
  return (
    <search className={styles.filter} aria-label="Monitors">
      <TextField
        ref={fieldRef}
        label="Filter the monitors"
        labelHidden
        className={styles.words}
        type="search"
        placeholder="Name, group, target"
        aria-keyshortcuts="/"
        value={filter.words}
        onChange={(words) => setFilter({ ...filter, words })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          setFilter({ ...filter, words: '' })
          event.currentTarget.blur()
        }}
      />
      <Select
        label="Status"
        labelHidden
        value={filter.status ?? ''}
        options={statuses}
        onChange={(status) => setFilter({ ...filter, status: status === '' ? null : status })}
      />
      <Select label="Order" labelHidden value={sort} options={sortChoices} onChange={setSort} />
      <Button
        icon={<SlidersHorizontal />}
        aria-expanded={furtherShown}
        onClick={() => setFurtherShown(!furtherShown)}
      >
        {further === 0 ? 'Filters' : `Filters (${further})`}
      </Button>
      {furtherShown && <Further />}
    </search>
  )
}

function Further() {
  const filter = useListView((view) => view.filter)
  const { kinds, groups } = useFilterChoices()
  return (
    <div className={styles.further}>
      <Select
        label="Kind"
        labelHidden
        value={filter.kind ?? ''}
        options={kinds}
        onChange={(kind) => setFilter({ ...filter, kind: kind || null })}
      />
      <Select
        label="Group"
        labelHidden
        value={filter.group ?? ''}
        options={groups}
        onChange={(group) => setFilter({ ...filter, group: group || null })}
      />
      <Select
        label="Source"
        labelHidden
        value={filter.source ?? ''}
        options={sources}
        onChange={(source) => setFilter({ ...filter, source: source || null })}
      />
      <Select
        label="Held or flapping"
        labelHidden
        value={filter.mark ?? ''}
        options={marks}
        onChange={(mark) => setFilter({ ...filter, mark: mark || null })}
      />
      <Button variant="plain" onClick={() => setFilter({ ...everything, words: filter.words })}>
        Clear
      </Button>
    </div>
  )
}

function hasFurther(filter: Parameters<typeof choicesMade>[0]): boolean {
  return choicesMade({ ...filter, status: null }) > 0
}
