import { ListChecks } from 'lucide-react'
import type { AgendaItem } from '../../../shared/shift/agenda'
import { text } from '../../../shared/text/text'
import { goTo } from '../../app/navigation'
import { addressOf } from '../../app/routes'
import { useKeys } from '../../app/use-keys'
import { classes } from '../../ui/classes'
import { EmptyState } from '../../ui/EmptyState'
import { Sentence } from '../../ui/Sentence'
import { Agenda } from './Agenda'
import styles from './AgendaView.module.css'
import { RunPane } from './RunPane'

/** Today: the checklists as they stand, and beside them the chosen one. */
export function AgendaView({ items, chosenKey }: { items: AgendaItem[]; chosenKey: string | null }) {
  const chosen = items.find(({ checklist }) => checklist.key === chosenKey) ?? null
  const wide = chosen ?? items[0]
  const backToAll = () => goTo('checklists')
  useKeys({ Escape: backToAll })
  if (items.length === 0) {
    const words = text.checklists.none
    return (
      <EmptyState
        icon={<ListChecks />}
        title={words.title}
        sentence={<Sentence of={words.sentence((source) => <code>{source}</code>)} />}
        action={<a href={addressOf('runbook')}>{words.goToRunbook}</a>}
      />
    )
  }
  return (
    <div className={classes(styles.columns, chosen !== null && styles.chosen)}>
      <div className={styles.agenda}>
        <Agenda items={items} currentKey={wide?.checklist.key ?? null} />
      </div>
      {wide !== undefined && (
        <div className={styles.run}>
          <RunPane key={wide.checklist.key} item={wide} />
        </div>
      )}
    </div>
  )
}
