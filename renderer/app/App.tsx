import { Banner } from '../ui/Banner'
import { EmptyState } from '../ui/EmptyState'
import { TimeProvider } from '../ui/Time'
import { ToastRegion } from '../ui/ToastRegion'
import styles from './App.module.css'
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
          <Banner kind="problem">{connectionSentences[connection]}</Banner>
        </div>
      )}
      {place === null ? (
        <main className={styles.waiting}>
          <h1 className={styles.name}>Watchkeeper</h1>
          <EmptyState {...waiting[connection]} />
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

const connectionSentences = {
  lost: 'Connection to Watchkeeper lost, trying again. What you see is from before.',
  expired: 'This link has expired. Use the newest link that Watchkeeper printed where it runs.',
}

const waiting = {
  connecting: { title: 'Opening', sentence: 'The state is on its way.' },
  open: { title: 'Opening', sentence: 'The state is on its way.' },
  lost: {
    title: 'Watchkeeper does not answer',
    sentence: 'It is tried again by itself. If it stays so, look whether Watchkeeper is still running.',
  },
  expired: {
    title: 'This link has expired',
    sentence: 'Use the newest link that Watchkeeper printed where it runs.',
  },
}
