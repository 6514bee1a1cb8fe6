import { type ComponentType, lazy } from 'react'
import NowScreen from '../features/now/NowScreen'
import { type PlaceName, screens } from './routes'

type Screen = ComponentType<{ detail: string | null }>

interface ScreenModule {
  default: Screen
  /** Makes ready what the screen opens with. */
  prepare?: () => void
}

const loaders: Record<Exclude<PlaceName, 'now'>, () => Promise<ScreenModule>> = {
  watch: () => import('../features/watch/WatchScreen'),
  runbook: () => import('../features/runbook/RunbookScreen'),
  checklists: () => import('../features/checklists/ChecklistsScreen'),
  incidents: () => import('../features/incidents/IncidentsScreen'),
  shift: () => import('../features/shift/ShiftScreen'),
  contacts: () => import('../features/contacts/ContactsScreen'),
  settings: () => import('../features/settings/SettingsScreen'),
  welcome: () => import('../features/welcome/WelcomeScreen'),
}

const components: Record<PlaceName, Screen> = {
  now: NowScreen,
  watch: lazy(loaders.watch),
  runbook: lazy(loaders.runbook),
  checklists: lazy(loaders.checklists),
  incidents: lazy(loaders.incidents),
  shift: lazy(loaders.shift),
  contacts: lazy(loaders.contacts),
  settings: lazy(loaders.settings),
  welcome: lazy(loaders.welcome),
}

/**
 * Now is there at once, so that the window paints soon; the others come after it. One that has come is shown as it
 * is: what is lazy waits at least 300 ms, by React's rule, once it had to wait at all.
 */
export function screenComponent(name: PlaceName): Screen {
  return components[name]
}

/** Loads the other screens one by one while the window has nothing else to do, so that none is waited for. */
export async function loadScreensWhenIdle(): Promise<void> {
  for (const name of screens) {
    if (name === 'now') continue
    await new Promise((resolve) => requestIdleCallback(resolve))
    // One that does not come now is asked for again, and its failure told, when it is gone to.
    const module = await loaders[name]().catch(() => null)
    if (module === null) continue
    components[name] = module.default
    module.prepare?.()
  }
}
