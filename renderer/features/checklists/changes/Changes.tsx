import { GitPullRequestArrow, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Change } from '../../../../shared/change/change'
import { text } from '../../../../shared/text/text'
import { useCompanion } from '../../../app/store'
import { useActionKeys, useKeyCap } from '../../../app/use-action-keys'
import { useKeys } from '../../../app/use-keys'
import { Button } from '../../../ui/Button'
import { classes } from '../../../ui/classes'
import { EmptyState } from '../../../ui/EmptyState'
import { Sentence } from '../../../ui/Sentence'
import { Time } from '../../../ui/Time'
import { checklistsAddress } from '../checklists-address'
import { ChangeDialog } from './ChangeDialog'
import { ChangePane } from './ChangePane'
import styles from './Changes.module.css'

/** Changes that are planned, under way and lately over, and beside them the chosen one. */
export function Changes({ chosenId }: { chosenId: string | null }) {
  const words = text.change
  const changes = Object.values(useCompanion((state) => state.changes)).sort(byTime)
  const chosen = changes.find(({ id }) => id === chosenId) ?? null
  const shown = chosen ?? changes[0] ?? null
  const [editing, setEditing] = useState<Change | 'new' | null>(null)
  const plan = () => setEditing('new')
  const backToAll = () => {
    window.location.hash = checklistsAddress.changes
  }
  useKeys({ Escape: backToAll })
  useActionKeys({ 'change.plan': plan })
  const keyCap = useKeyCap()
  return (
    <>
      {changes.length === 0 ? (
        <EmptyState
          icon={<GitPullRequestArrow />}
          title={words.none.title}
          sentence={words.none.sentence}
          action={
            <Button variant="primary" shortcut={keyCap('change.plan')} onClick={plan}>
              {words.plan}
            </Button>
          }
        />
      ) : (
        <div className={classes(styles.columns, chosen !== null && styles.chosen)}>
          <div className={styles.list}>
            <Button icon={<Plus />} shortcut={keyCap('change.plan')} onClick={plan}>
              {words.plan}
            </Button>
            <ul className={styles.entries} aria-label={words.list}>
              {changes.map((change) => (
                <li key={change.id}>
                  <Entry change={change} current={change.id === shown?.id} />
                </li>
              ))}
            </ul>
          </div>
          {shown !== null && (
            <div className={styles.pane}>
              <ChangePane key={shown.id} change={shown} onEdit={() => setEditing(shown)} />
            </div>
          )}
        </div>
      )}
      {editing !== null && (
        <ChangeDialog
          change={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={(id) => {
            setEditing(null)
            window.location.hash = checklistsAddress.change(id)
          }}
        />
      )}
    </>
  )
}

function Entry({ change, current }: { change: Change; current: boolean }) {
  return (
    <a
      className={styles.entry}
      href={checklistsAddress.change(change.id)}
      aria-current={current ? 'true' : undefined}
    >
      <span className={styles.title}>{change.title}</span>
      <small>
        <Sentence of={text.change.entry(change.state, <Time at={change.startsAt} />)} />
      </small>
    </a>
  )
}

/** What is not over first, by when it begins; then what is, the newest first. */
function byTime(one: Change, other: Change): number {
  if ((one.endedAt === null) !== (other.endedAt === null)) return one.endedAt === null ? -1 : 1
  return one.endedAt === null ? one.startsAt - other.startsAt : (other.endedAt ?? 0) - one.endedAt
}
