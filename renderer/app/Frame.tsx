import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { windowTitle } from '../../shared/notify/window-title'
import { text } from '../../shared/text/text'
import { AlertActionHost } from '../features/alerts/AlertActionHost'
import { IncidentHost } from '../features/incidents/IncidentHost'
import { MaintenanceHost } from '../features/maintenance/MaintenanceHost'
import styles from './Frame.module.css'
import { goTo, useRoute } from './navigation'
import { Rail } from './Rail'
import { ScreenBoundary } from './ScreenBoundary'
import { screenComponent } from './screens'
import { useCompanion } from './store'
import { TopBar } from './TopBar'
import { useTheme } from './theme'
import { useFrameKeys } from './use-frame-keys'

const KeysDialog = lazy(() => import('./KeysDialog'))
const Palette = lazy(() => import('./palette/Palette'))

/** What stays around every screen: the bar, the rail, the palette and the keys. */
export function Frame() {
  const isFirstRun = useCompanion((state) => state.preferences.welcome === 'due')
  const { screen, detail } = useRoute(isFirstRun ? 'welcome' : 'now')
  const [searching, setSearching] = useState(false)
  const [keysShown, setKeysShown] = useState(false)
  useTheme(useCompanion((state) => state.preferences.theme))
  useWindowTitle()
  useFrameKeys({ onScreen: goTo, onSearch: () => setSearching(true), onHelp: () => setKeysShown(true) })

  // The same one as long as the screen stays, also when what was lazy has come.
  const Screen = useMemo(() => screenComponent(screen), [screen])
  return (
    <div className={styles.frame}>
      <TopBar onSearch={() => setSearching(true)} />
      <Rail here={screen} />
      <main className={styles.main}>
        <ScreenBoundary key={screen}>
          <Suspense fallback={<p className={styles.opening}>{text.frame.opening}</p>}>
            <Screen detail={detail} />
          </Suspense>
        </ScreenBoundary>
      </main>
      {searching && (
        <Suspense fallback={null}>
          <Palette open={searching} onOpenChange={setSearching} />
        </Suspense>
      )}
      <MaintenanceHost />
      <IncidentHost />
      <AlertActionHost />
      {keysShown && (
        <Suspense fallback={null}>
          <KeysDialog open={keysShown} onOpenChange={setKeysShown} />
        </Suspense>
      )}
    </div>
  )
}

function useWindowTitle() {
  const title = useCompanion(windowTitle)
  useEffect(() => {
    document.title = title
  }, [title])
}
