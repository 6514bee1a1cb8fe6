import { type ComponentType, lazy } from 'react'
import NowScreen from '../features/now/NowScreen'
import type { ScreenName } from './routes'

type Screen = ComponentType<{ detail: string | null }>

const loaders: Record<Exclude<ScreenName, 'now'>, () => Promise<{ default: Screen }>> = {
  watch: () => import('../features/watch/WatchScreen'),
  runbook: () => import('../features/runbook/RunbookScreen'),
  checklists: () => import('../features/checklists/ChecklistsScreen'),
  shift: () => import('../features/shift/ShiftScreen'),
  contacts: () => import('../features/contacts/ContactsScreen'),
  settings: () => import('../features/settings/SettingsScreen'),
}

/** Now is there at once, so that the window paints soon; the others come after it. */
export const screenComponents: Record<ScreenName, Screen> = {
  now: NowScreen,
  watch: lazy(loaders.watch),
  runbook: lazy(loaders.runbook),
  checklists: lazy(loaders.checklists),
  shift: lazy(loaders.shift),
  contacts: lazy(loaders.contacts),
  settings: lazy(loaders.settings),
}

/** Loads the other screens one by one while the window has nothing else to do, so that none is waited for. */
export async function loadScreensWhenIdle(): Promise<void> {
  for (const load of Object.values(loaders)) {
    await new Promise((resolve) => requestIdleCallback(resolve))
    // One that does not come now is asked for again, and its failure told, when it is gone to.
    await load().catch(() => {})
  }
}
