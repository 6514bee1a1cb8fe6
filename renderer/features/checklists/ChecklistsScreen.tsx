import { ListChecks } from 'lucide-react'
import { goTo } from '../../app/navigation'
import { addressOf } from '../../app/routes'
import { useAgenda } from '../../app/use-agenda'
import { useKeys } from '../../app/use-keys'
import { classes } from '../../ui/classes'
import { EmptyState } from '../../ui/EmptyState'
import { Screen } from '../../ui/Screen'
import { ScreenHeader } from '../../ui/ScreenHeader'
import { Agenda } from './Agenda'
import { agendaSummary } from './agenda-view'
import styles from './ChecklistsScreen.module.css'
import { RunPane } from './RunPane'

export default function ChecklistsScreen({ detail }: { detail: string | null }) {
  const items = useAgenda()
  const chosen = items.find(({ checklist }) => checklist.key === detail) ?? null
  const wide = chosen ?? items[0]
  const backToAll = () => goTo('checklists')
  useKeys({ Escape: backToAll })

  if (items.length === 0) {
    return (
      <Screen>
        <ScreenHeader title="Checklists" />
        <EmptyState
          icon={<ListChecks />}
          title="The runbook has no checklists"
          sentence={
            <>
              Write tasks as <code>- [ ] Check the queue</code> under a heading such as “Morning checklist”,
              “Hourly checks” or “Monday”, and they come due here.
            </>
          }
          action={<a href={addressOf('runbook')}>Go to the runbook</a>}
        />
      </Screen>
    )
  }
  return (
    <Screen>
      <ScreenHeader title="Checklists" note={agendaSummary(items)} />
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
    </Screen>
  )
}
