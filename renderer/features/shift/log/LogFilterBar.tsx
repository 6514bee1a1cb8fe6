import { Download, X } from 'lucide-react'
import { useRef } from 'react'
import { everything, isFiltering, type LogFilter } from '../../../../shared/log/filter'
import { useKeys } from '../../../app/use-keys'
import { Button } from '../../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../../ui/Menu'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { exportLog } from './export-log'
import { kindOptions, spanOptions } from './filter-options'
import styles from './LogFilterBar.module.css'
import { useKnownNames } from './use-known-names'

interface LogFilterBarProps {
  filter: LogFilter
  onChange: (filter: LogFilter) => void
}

/** Which entries are shown, and the way to a file of them. */
export function LogFilterBar({ filter, onChange }: LogFilterBarProps) {
  const { people, tags } = useKnownNames()
  const search = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => search.current?.focus() })
  const spans = spanOptions(Date.now())
  return (
    <search className={styles.bar} aria-label="Filter the log">
      <TextField
        ref={search}
        className={styles.text}
        label="Words in the log"
        labelHidden
        type="search"
        placeholder="Search the log  /"
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <Select
        label="Kind of entries"
        labelHidden
        value={filter.kind ?? ''}
        options={kindOptions}
        onChange={(kind) => onChange({ ...filter, kind: kind === '' ? null : kind })}
      />
      <Select
        label="Person"
        labelHidden
        value={filter.person ?? ''}
        options={choices('Anybody', people, filter.person)}
        onChange={(person) => onChange({ ...filter, person: person || null })}
      />
      <Select
        label="Tag"
        labelHidden
        value={filter.tag ?? ''}
        options={choices('Any tag', tags, filter.tag)}
        onChange={(tag) => onChange({ ...filter, tag: tag || null })}
      />
      <Select
        label="Time"
        labelHidden
        value={spans.find(({ from }) => isSameSpan(from, filter.from))?.value ?? ''}
        options={spans}
        onChange={(value) =>
          onChange({ ...filter, from: spans.find((span) => span.value === value)?.from ?? null })
        }
      />
      {isFiltering(filter) && (
        <Button variant="plain" size="small" icon={<X />} onClick={() => onChange(everything)}>
          Clear
        </Button>
      )}
      <Menu
        trigger={
          <Button size="small" icon={<Download />}>
            Export…
          </Button>
        }
      >
        <MenuGroup title={isFiltering(filter) ? 'The entries shown' : 'The whole log'}>
          <MenuItem onChoose={() => void exportLog(filter, 'markdown')}>As Markdown</MenuItem>
          <MenuItem onChoose={() => void exportLog(filter, 'csv')}>As CSV</MenuItem>
          <MenuItem onChoose={() => void exportLog(filter, 'json')}>As JSON</MenuItem>
        </MenuGroup>
      </Menu>
    </search>
  )
}

function choices(none: string, names: readonly string[], chosen: string | null) {
  const all = [...new Set([...names, ...(chosen === null ? [] : [chosen])])]
  return [{ value: '', label: none }, ...all.map((name) => ({ value: name, label: name }))]
}

/** A span was chosen some time ago, and is counted from now. */
function isSameSpan(span: number | null, chosen: number | null): boolean {
  if (span === null || chosen === null) return span === chosen
  return Math.abs(span - chosen) < 12 * 60 * 60_000
}
