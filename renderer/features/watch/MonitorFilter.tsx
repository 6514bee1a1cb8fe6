import type { Ref } from 'react'
import type { Status } from '../../../shared/watch/status'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import styles from './MonitorFilter.module.css'
import type { Filter } from './monitor-list'

interface MonitorFilterProps {
  filter: Filter
  onChange: (filter: Filter) => void
  fieldRef: Ref<HTMLInputElement>
}

const statuses: { value: Status | 'any'; label: string }[] = [
  { value: 'any', label: 'Any status' },
  { value: 'critical', label: 'Critical' },
  { value: 'warning', label: 'Warning' },
  { value: 'unknown', label: 'Unknown' },
  { value: 'ok', label: 'Ok' },
  { value: 'paused', label: 'Paused' },
]

export function MonitorFilter({ filter, onChange, fieldRef }: MonitorFilterProps) {
  return (
    <div className={styles.filter}>
      <TextField
        ref={fieldRef}
        label="Filter the monitors"
        labelHidden
        className={styles.words}
        type="search"
        placeholder="Filter by name, group, target"
        aria-keyshortcuts="/"
        value={filter.words}
        onChange={(words) => onChange({ ...filter, words })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          onChange({ ...filter, words: '' })
          event.currentTarget.blur()
        }}
      />
      <Select
        label="Status"
        labelHidden
        value={filter.status ?? 'any'}
        options={statuses}
        onChange={(status) => onChange({ ...filter, status: status === 'any' ? null : status })}
      />
    </div>
  )
}
