import { join } from 'node:path'
import { app, type BrowserWindow, powerMonitor } from 'electron'
import { systemClock } from '../clock'
import { type Companion, startCompanion } from '../companion'
import type { Diagnostics } from '../diagnostics'
import type { Dispatch } from '../dispatch'
import type { Installation } from '../installation'
import type { Secrets } from '../secrets/secrets'
import { lockDataFolder } from '../store/instance-lock'
import { sendEvent } from './contract-over-ipc'
import { desktopDoor } from './door'
import { electronNotifier } from './notifier'
import { desktopPreferences } from './preferences'
import { applyTheme } from './theme'
import { StatusTray } from './tray'
import { MainWindow } from './window'

interface Parts {
  installation: Installation
  dataFolder: string
  diagnostics: Diagnostics
  secrets: Secrets
  /** The window that loads already, not shown yet; null for a start into the tray. */
  loading: BrowserWindow | null
}

/** The companion with its window and tray. */
export interface RunningWatchkeeper {
  dispatch: Dispatch
  stop(): Promise<void>
}

/** Another process has the data folder. */
class DataFolderTakenError extends Error {
  readonly sentence: string
  constructor(dataFolder: string) {
    super('the data folder is locked')
    this.name = 'DataFolderTakenError'
    this.sentence = `Watchkeeper is already running with the data in ${dataFolder}. Use its window, or end it first.`
  }
}

/** Throws an error with a `sentence` where the data folder is taken or cannot be used. */
export async function startWatchkeeper(parts: Parts): Promise<RunningWatchkeeper> {
  const { installation, dataFolder, diagnostics, secrets, loading } = parts
  if (lockDataFolder(dataFolder) === null) throw new DataFolderTakenError(dataFolder)
  const kept = desktopPreferences(dataFolder)
  applyTheme(kept.preferences.get().theme)
  const window = new MainWindow(installation, kept, diagnostics, loading)
  app.on('second-instance', (_event, argv) => {
    if (!argv.includes('--hidden')) void window.show()
  })
  app.on('activate', () => void window.show())
  if (loading !== null) void window.show()

  const icons = join(installation.resourcesFolder, 'icons')
  const showAlert = async (id: string | null) => {
    await window.show()
    sendEvent(window.get(), { type: 'show', screen: 'now', id })
  }
  const companion = await startCompanion({
    dataFolder,
    installation,
    clock: systemClock,
    preferences: kept.preferences,
    door: desktopDoor(() => window.get()),
    notifier: electronNotifier(join(icons, 'watchkeeper.png'), (id) => void showAlert(id)),
    secrets,
    diagnostics,
  })
  const tray = trayOf(companion, icons, window, showAlert)
  companion.subscribe((event) => {
    applyTheme(companion.state().preferences.theme)
    sendEvent(window.get(), event)
  })
  powerMonitor.on('resume', () => companion.wake())
  return {
    dispatch: companion.dispatch,
    stop() {
      tray.destroy()
      return companion.stop()
    },
  }
}

function trayOf(
  companion: Companion,
  icons: string,
  window: MainWindow,
  showAlert: (id: string) => Promise<void>,
): StatusTray {
  const tray = new StatusTray(icons, {
    open: () => void window.show(),
    showAlert: (id) => void showAlert(id),
    acknowledge: (id) => void companion.dispatch('alert.acknowledge', { id }),
    quit: () => app.quit(),
  })
  tray.show(companion.state())
  companion.subscribe(() => tray.show(companion.state()))
  return tray
}
