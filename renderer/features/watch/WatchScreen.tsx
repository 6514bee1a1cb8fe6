import { Plus } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { MonitorView } from '../../../shared/watch/view'
import { currentRoute, goTo } from '../../app/navigation'
import { useCompanion } from '../../app/store'
import { useKeys } from '../../app/use-keys'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { EmptyState } from '../../ui/EmptyState'
import { Screen } from '../../ui/Screen'
import { ScreenHeader } from '../../ui/ScreenHeader'
import { MonitorDetail } from './MonitorDetail'
import { MonitorEditor } from './MonitorEditor'
import { MonitorFilter } from './MonitorFilter'
import { MonitorList } from './MonitorList'
import { checkNow, pauseOrResume } from './monitor-actions'
import { type Filter, monitorRows, monitorsIn, neighbour } from './monitor-list'
import styles from './WatchScreen.module.css'

const closeKey = 'Escape'

/** What the editor is open for: a new monitor, or one that is there. */
type Editing = 'new' | MonitorView

/** Every monitor in its group; beside the list the one that was chosen. */
export default function WatchScreen({ detail }: { detail: string | null }) {
  const monitors = useCompanion((state) => state.monitors)
  const [filter, setFilter] = useState<Filter>({ words: '', status: null })
  const [editing, setEditing] = useState<Editing | null>(null)
  const filterField = useRef<HTMLInputElement>(null)
  const rows = useMemo(() => monitorRows(Object.values(monitors), filter), [monitors, filter])
  const chosen = detail === null ? null : (monitors[detail] ?? null)
  const total = Object.keys(monitors).length

  const move = (steps: 1 | -1) => {
    const next = neighbour(rows, currentRoute().detail, steps)
    if (next) goTo('watch', next.id)
  }
  const withChosen = (act: (monitor: MonitorView) => unknown) => () => {
    const monitor = monitors[currentRoute().detail ?? '']
    if (monitor && !monitor.removedHere) act(monitor)
  }
  useKeys({
    '/': () => filterField.current?.focus(),
    j: () => move(1),
    k: () => move(-1),
    n: () => setEditing('new'),
    c: withChosen(checkNow),
    p: withChosen(pauseOrResume),
    e: withChosen(setEditing),
    [closeKey]: () => goTo('watch'),
  })

  const add = (
    <Button icon={<Plus />} onClick={() => setEditing('new')} shortcut="N">
      Add a monitor
    </Button>
  )
  return (
    <Screen layout="fill">
      <ScreenHeader title="Watch" actions={total > 0 && add} />
      {total === 0 ? (
        <EmptyState
          title="Nothing is watched yet"
          sentence="Add a monitor here, or write them into the runbook as a fenced yaml block tagged monitors, so that one file configures the team."
          action={add}
        />
      ) : (
        <div className={classes(styles.panes, chosen && styles.withDetail)}>
          <section className={styles.list} aria-label="Monitors">
            <MonitorFilter filter={filter} onChange={setFilter} fieldRef={filterField} />
            {monitorsIn(rows).length === 0 ? (
              <EmptyState
                title="No monitor fits the filter"
                sentence="Change the words or the status."
                action={<Button onClick={() => setFilter({ words: '', status: null })}>Show all</Button>}
              />
            ) : (
              <MonitorList rows={rows} chosenId={chosen?.id ?? null} />
            )}
          </section>
          {chosen && <MonitorDetail key={chosen.id} monitor={chosen} onEdit={() => setEditing(chosen)} />}
        </div>
      )}
      {editing !== null && (
        <MonitorEditor
          monitor={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={(id) => {
            setEditing(null)
            goTo('watch', id)
          }}
        />
      )}
    </Screen>
  )
}
