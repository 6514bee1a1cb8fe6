import { type Catalogue, text } from '../../shared/text/text'
import { Banner } from '../ui/Banner'
import { EmptyState } from '../ui/EmptyState'
import { TimeProvider } from '../ui/Time'
import { ToastRegion } from '../ui/ToastRegion'
import styles from './App.module.css'
import type { ConnectionStatus } from './connection'
import { Frame } from './Frame'
import { useCopy } from './store'
import { useTimePlace } from './time-place'
import { dismissToast, useToasts } from './toasts'

/** The frame once the state has come; before that, why it has not. */
export function App() {
  const place = useTimePlace()
  const connection = useCopy((copy) => copy.connection)
  const toasts = useToasts((all) => all.toasts)
  return (
    <div className={styles.app}>
      {(connection === 'lost' || connection === 'expired') && place !== null && (
        <div className={styles.connection}>
          <Banner kind="problem">{text.frame.connection[connection]}</Banner>
        </div>
      )}
      {place === null ? (
        <main className={styles.waiting}>
          <h1 className={styles.name}>{text.frame.name}</h1>
          <EmptyState {...text.frame.waiting[waitingFor[connection]]} />
        </main>
      ) : (
        <TimeProvider value={place}>
          <Frame />
        </TimeProvider>
      )}
      <ToastRegion toasts={toasts} onDismiss={dismissToast} />
    </div>
  )
}

const waitingFor = {
  connecting: 'opening',
  open: 'opening',
  lost: 'lost',
  expired: 'expired',
} as const satisfies Record<ConnectionStatus, keyof Catalogue['frame']['waiting']>
