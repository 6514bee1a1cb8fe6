import { lazy, Suspense } from 'react'
import { goTo } from '../../app/navigation'
import { useCopy } from '../../app/store'

const MonitorEditor = lazy(() => import('./editor/MonitorEditor'))
const ImportDialog = lazy(() => import('./exchange/ImportDialog'))
const ExportDialog = lazy(() => import('./exchange/ExportDialog'))

/** What is open over the screen. `id`: null for a new monitor; `ids`: null for all monitors. */
export type Opened =
  | { what: 'editor'; id: string | null }
  | { what: 'import' }
  | { what: 'export'; ids: string[] | null }

/** The dialogs of the screen, loaded when they are needed. */
export function WatchDialog({ opened, onClose }: { opened: Opened; onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      {opened.what === 'import' && <ImportDialog onClose={onClose} />}
      {opened.what === 'export' && <ExportDialog ids={opened.ids} onClose={onClose} />}
      {opened.what === 'editor' && (
        <MonitorEditor
          monitor={monitorAtOpening(opened.id)}
          onClose={onClose}
          onSaved={(id) => {
            onClose()
            goTo('watch', id)
          }}
        />
      )}
    </Suspense>
  )
}

/** What is edited is the monitor as it was when the editor opened. */
function monitorAtOpening(id: string | null) {
  return id === null ? null : (useCopy.getState().state?.monitors[id] ?? null)
}
