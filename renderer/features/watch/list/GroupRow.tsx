import { ChevronDown, ChevronRight } from 'lucide-react'
import { text } from '../../../../shared/text/text'
import { Button } from '../../../ui/Button'
import { StatusShape } from '../../../ui/StatusShape'
import { holdGroupForMaintenance } from '../monitor-actions'
import styles from './GroupRow.module.css'
import { foldOrUnfold, select, useListView } from './list-view'
import type { Row } from './rows'
import { SelectBox } from './SelectBox'
import { toggledTogether } from './selection'

/** The head of a group: how many it has and the worst of them, also while it is folded. */
export function GroupRow({ group }: { group: Extract<Row, { kind: 'group' }> }) {
  const { title, ids, worst, folded } = group
  const selected = useListView(({ selection }) => ids.filter((id) => selection.ids.has(id)).length)
  const Chevron = folded ? ChevronRight : ChevronDown
  const words = text.watch.list.group
  return (
    <div className={styles.group}>
      <SelectBox
        label={words.select(title)}
        checked={selected === 0 ? false : selected === ids.length ? true : 'some'}
        onChange={() => select((selection) => toggledTogether(selection, ids))}
      />
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.title}
          aria-expanded={!folded}
          onClick={() => foldOrUnfold(title)}
        >
          <Chevron className={styles.chevron} aria-hidden="true" />
          {title} <span className={styles.number}>{ids.length}</span>
        </button>
      </h2>
      {(folded || worst !== 'ok') && (
        <StatusShape status={worst} label={words.worst(text.watch.status[worst])} />
      )}
      <Button
        size="small"
        variant="plain"
        className={styles.hold}
        aria-label={words.holdNamed(title)}
        onClick={() => holdGroupForMaintenance(title, ids)}
      >
        {words.hold}
      </Button>
    </div>
  )
}
