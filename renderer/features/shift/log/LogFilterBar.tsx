import { Download, X } from 'lucide-react'
import { useRef } from 'react'
import { everything, isFiltering, type LogFilter } from '../../../../shared/log/filter'
import { text } from '../../../../shared/text/text'
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
  const words = text.log.filter
  const { people, tags } = useKnownNames()
  const search = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => search.current?.focus() })
  const spans = spanOptions(Date.now())
  return (
    <search className={styles.bar} aria-label={words.label}>
      <TextField
        ref={search}
        className={styles.text}
        label={words.words}
        labelHidden
        type="search"
        placeholder={words.search}
        value={filter.text}
        onChange={(sought) => onChange({ ...filter, text: sought })}
      />
      <Select
        label={words.kind}
        labelHidden
        value={filter.kind ?? ''}
        options={kindOptions()}
        onChange={(kind) => onChange({ ...filter, kind: kind === '' ? null : kind })}
      />
      <Select
        label={words.person}
        labelHidden
        value={filter.person ?? ''}
        options={choices(words.anybody, people, filter.person)}
        onChange={(person) => onChange({ ...filter, person: person || null })}
      />
      <Select
        label={words.tag}
        labelHidden
        value={filter.tag ?? ''}
        options={choices(words.anyTag, tags, filter.tag)}
        onChange={(tag) => onChange({ ...filter, tag: tag || null })}
      />
      <Select
        label={words.time}
        labelHidden
        value={spans.find(({ from }) => isSameSpan(from, filter.from))?.value ?? ''}
        options={spans}
        onChange={(value) =>
          onChange({ ...filter, from: spans.find((span) => span.value === value)?.from ?? null })
        }
      />
      {isFiltering(filter) && (
        <Button variant="plain" size="small" icon={<X />} onClick={() => onChange(everything)}>
          {words.clear}
        </Button>
      )}
      <Menu
        trigger={
          <Button size="small" icon={<Download />}>
            {text.log.export.button}
          </Button>
        }
      >
        <MenuGroup title={isFiltering(filter) ? text.log.export.shown : text.log.export.whole}>
          <MenuItem onChoose={() => void exportLog(filter, 'markdown')}>
            {text.log.export.formats.markdown}
          </MenuItem>
          <MenuItem onChoose={() => void exportLog(filter, 'csv')}>{text.log.export.formats.csv}</MenuItem>
          <MenuItem onChoose={() => void exportLog(filter, 'json')}>{text.log.export.formats.json}</MenuItem>
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
