import { Plus } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { text } from '../../../shared/text/text'
import { useCompanion } from '../../app/store'
import { useActionKeys, useKeyCap } from '../../app/use-action-keys'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { EmptyState } from '../../ui/EmptyState'
import { Screen } from '../../ui/Screen'
import { ScreenHeader } from '../../ui/ScreenHeader'
import { MonitorDetail } from './detail/MonitorDetail'
import { ExchangeMenu } from './exchange/ExchangeMenu'
import { setCursor } from './list/list-view'
import { MonitorsPane } from './list/MonitorsPane'
import { type Opened, WatchDialog } from './WatchDialog'
import styles from './WatchScreen.module.css'

/** Every monitor in its group; beside the list the one that was chosen. */
export default function WatchScreen({ detail }: { detail: string | null }) {
  const isEmpty = useCompanion((state) => Object.keys(state.monitors).length === 0)
  const chosenId = useCompanion((state) => (detail !== null && state.monitors[detail] ? detail : null))
  const [opened, setOpened] = useState<Opened | null>(null)
  const add = () => setOpened({ what: 'editor', id: null })
  useActionKeys({ 'monitor.add': add })
  const keyCap = useKeyCap()
  const words = text.watch
  const addButton = (
    <Button icon={<Plus />} onClick={add} shortcut={keyCap('monitor.add')}>
      {words.add}
    </Button>
  )
  const exchange = (
    <ExchangeMenu
      onImport={() => setOpened({ what: 'import' })}
      onExport={isEmpty ? null : () => setOpened({ what: 'export', ids: null })}
    />
  )
  useEffect(() => {
    if (chosenId !== null) setCursor(chosenId)
  }, [chosenId])

  return (
    <Screen layout="fill">
      <ScreenHeader
        title={words.title}
        actions={
          !isEmpty && (
            <>
              {exchange}
              {addButton}
            </>
          )
        }
      />
      {isEmpty ? (
        <NoMonitors
          actions={
            <>
              {addButton} {exchange}
            </>
          }
        />
      ) : (
        <div className={classes(styles.panes, chosenId && styles.withDetail)}>
          <MonitorsPane
            chosenId={chosenId}
            onEdit={(id) => setOpened({ what: 'editor', id })}
            onExport={(ids) => setOpened({ what: 'export', ids })}
          />
          {chosenId && (
            <MonitorDetail
              key={chosenId}
              id={chosenId}
              onEdit={() => setOpened({ what: 'editor', id: chosenId })}
            />
          )}
        </div>
      )}
      {opened !== null && <WatchDialog opened={opened} onClose={() => setOpened(null)} />}
    </Screen>
  )
}

function NoMonitors({ actions }: { actions: ReactNode }) {
  const monitorsRead = useCompanion((state) => state.monitorsRead)
  const { none, beingRead } = text.watch
  if (!monitorsRead) return <EmptyState {...beingRead} />
  return <EmptyState {...none} action={actions} />
}
