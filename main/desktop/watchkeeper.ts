import { join } from 'node:path'
import { app, type BrowserWindow, powerMonitor } from 'electron'
import { arrivalIn } from '../../shared/arrival/arrival'
import type { CompanionEvent } from '../../shared/contract'
import { text } from '../../shared/text/text'
import { systemClock } from '../clock'
import { type Companion, startCompanion } from '../companion'
import type { Diagnostics } from '../diagnostics'
import type { Dispatch } from '../dispatch'
import type { Installation } from '../installation'
import type { LastWords } from '../last-words'
import { systemSounds } from '../notify/sound-program'
import type { Secrets } from '../secrets/secrets'
import { lockDataFolder } from '../store/instance-lock'
import { askThisSystem } from '../system/do-not-disturb'
import { systemFormats } from '../system/system-formats'
import { showBadge } from './badge'
import { sendEvent } from './contract-over-ipc'
import { desktopDoor } from './door'
import type { FirstLook } from './first-look'
import { GlobalShortcut } from './global-shortcut'
import { sayKeepsRunning } from './keeps-running'
import { NewerVersions } from './newer-versions'
import { desktopNotifier } from './notifier'
import { claimLinks, followOpenings } from './openings'
import { desktopPreferences } from './preferences'
import { isDemo, type Start } from './start'
import { applyTheme } from './theme'
import { StatusTray } from './tray'
import { MainWindow } from './window'

interface Parts {
  installation: Installation
  dataFolder: string
  diagnostics: Diagnostics
  secrets: Secrets
  lastWords: Pick<LastWords, 'ask'>
  start: Start
  /** The window that loads already, not shown yet; null for a start into the tray. */
  loading: BrowserWindow | null
  /** What that window is given first. */
  firstLook: FirstLook | null
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
    this.sentence = text.desktop.start.dataFolderTaken(dataFolder)
  }
}

/** Throws an error with a `sentence` where the data folder is taken or cannot be used. */
export async function startWatchkeeper(parts: Parts): Promise<RunningWatchkeeper> {
  const { installation, dataFolder, diagnostics, secrets, lastWords, start, loading, firstLook } = parts
  if (lockDataFolder(dataFolder) === null) throw new DataFolderTakenError(dataFolder)
  const kept = desktopPreferences(dataFolder)
  applyTheme(kept.preferences.get().theme)
  const icons = join(installation.resourcesFolder, 'icons')
  const notifier = desktopNotifier(join(icons, 'watchkeeper.png'))
  const window = new MainWindow(installation, kept, diagnostics, loading, () => {
    void sayKeepsRunning(kept, notifier, diagnostics, () => void window.show())
  })
  const open = async ({ arguments: args, folder }: Start) => {
    const arrival = arrivalIn(args)
    if (arrival !== null) await (await starting).receive(arrival, folder)
  }
  followOpenings((next) => {
    if (!next.hidden) void window.show()
    void open(next)
  })
  if (!isDemo()) claimLinks()
  app.on('activate', () => void window.show())
  if (loading !== null) void window.show()

  const starting = startCompanion({
    // On Linux Electron does not know.
    ...(process.platform === 'linux' ? {} : { onBattery: () => powerMonitor.isOnBatteryPower() }),
    dataFolder,
    installation,
    clock: systemClock,
    formats: systemFormats(app.getSystemLocale()),
    askDoNotDisturb: askThisSystem,
    preferences: kept.preferences,
    door: desktopDoor(window),
    notifier,
    sounds: systemSounds(installation.resourcesFolder),
    secrets,
    diagnostics,
    demo: isDemo(),
    async onFirstState(shown) {
      shown.subscribe((event) => sendEvent(window.get(), event))
      await firstLook?.show(shown)
    },
  })
  const companion = await starting
  lastWords.ask((error) => companion.goesOnAfter(error))
  const newerVersions = new NewerVersions({
    isWanted: () => companion.state().preferences.tellNewerVersions,
    diagnostics,
    onNewer: (version) => companion.tell(text.desktop.newerVersion(version, installation.version)),
  })
  newerVersions.follow()
  const globalShortcut = new GlobalShortcut({
    wanted: () => companion.state().preferences.globalShortcut,
    onPress: () => void window.toggle(),
    onRefused: (sentence) => companion.tell(sentence),
  })
  globalShortcut.follow()
  const tray = trayOf(companion, icons, window)
  companion.subscribe(() => {
    applyTheme(companion.state().preferences.theme)
    newerVersions.follow()
    globalShortcut.follow()
    showBadge(companion.state(), icons, window.get())
  })
  powerMonitor.on('resume', () => companion.wake())
  void open(start)
  return {
    dispatch: companion.dispatch,
    stop() {
      newerVersions.stop()
      globalShortcut.stop()
      tray.destroy()
      return companion.stop()
    },
  }
}

function trayOf(companion: Companion, icons: string, window: MainWindow): StatusTray {
  const dispatch = (name: string, input: unknown) => void companion.dispatch(name, input)
  const ask = async (event: CompanionEvent) => {
    await window.show()
    sendEvent(window.get(), event)
  }
  const tray = new StatusTray(icons, {
    open: () => void window.show(),
    showAlert: (id) => ask({ type: 'show', subject: { kind: 'alert', id } }),
    act: (alertId, action) => ask({ type: 'act', alertId, action }),
    acknowledge: (id) => dispatch('alert.acknowledge', { id }),
    snooze: (alertId, length) =>
      dispatch('snooze.begin', { scope: { kind: 'alert', alertId }, length, reason: null }),
    hold: (duration) =>
      dispatch('maintenance.declare', {
        scope: { kind: 'everything' },
        reason: text.desktop.tray.heldFromTray,
        startsAt: null,
        endsAt: systemClock.now() + duration,
      }),
    present: (presentation) => dispatch('preferences.change', { presentation }),
    quit: () => app.quit(),
  })
  const show = () => tray.show(companion.state(), systemClock.now())
  show()
  companion.subscribe(show)
  return tray
}
