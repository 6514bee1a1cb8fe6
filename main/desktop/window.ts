import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { placeAmong, withPlace } from '../../shared/system/window-place'
import type { Diagnostics } from '../diagnostics'
import type { Installation } from '../installation'
import { tellCrashLoop } from './crash-loop'
import type { DesktopPreferences } from './preferences'
import { windowAddress } from './protocol'

/** A hidden window costs as much memory as a shown one; after this long it is let go and made anew on demand. */
const keptHiddenFor = 5 * 60_000

/** A page that ends itself this often within this long is not loaded again by itself. */
const crashes = { most: 3, within: 60_000 }

const usualSize = { width: 1280, height: 800 }

/** Begins to load the window's page, unseen. */
export function loadWindow(installation: Installation): BrowserWindow {
  const window = new BrowserWindow({
    ...usualSize,
    minWidth: 420,
    minHeight: 480,
    show: false,
    title: 'Watchkeeper',
    icon: join(installation.resourcesFolder, 'icons', 'watchkeeper.png'),
    autoHideMenuBar: true,
    webPreferences: {
      preload: installation.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  // What goes wrong with the page is seen by its process ending, or by a person.
  window.loadURL(windowAddress).catch(() => {})
  return window
}

/** The one window: made when first shown, hidden when closed, let go when it stays hidden. */
export class MainWindow {
  #window: BrowserWindow | null = null
  #lettingGo: NodeJS.Timeout | null = null
  /** Closing hides, until the app is quitting. */
  #quitting = false
  #crashedAt: number[] = []

  /** `loading`: the window that was begun before this was known. `onHidden`: a person closed it. */
  constructor(
    private readonly installation: Installation,
    private readonly preferences: DesktopPreferences,
    private readonly diagnostics: Diagnostics,
    loading: BrowserWindow | null,
    private readonly onHidden: () => void,
  ) {
    if (loading !== null) this.#adopt(loading)
    app.on('before-quit', () => {
      this.#quitting = true
    })
  }

  get(): BrowserWindow | null {
    return this.#window
  }

  /** Hides the window, as closing it does, where a person sees it; else shows it. */
  async toggle(): Promise<void> {
    if (this.#window?.isFocused()) this.#window.close()
    else await this.show()
  }

  /** Shows the window; resolves when its page can be talked to. */
  async show(): Promise<void> {
    if (this.#lettingGo !== null) clearTimeout(this.#lettingGo)
    this.#lettingGo = null
    const window = this.#window ?? this.#adopt(loadWindow(this.installation))
    if (!window.isVisible()) this.#place(window)
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
    if (window.webContents.isLoadingMainFrame()) {
      await new Promise<void>((resolve) => window.webContents.once('did-stop-loading', () => resolve()))
    }
  }

  #adopt(window: BrowserWindow): BrowserWindow {
    window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? '#111318' : '#f4f5f7')
    window.on('close', (event) => this.#onClose(event, window))
    window.on('closed', () => {
      this.#window = null
    })
    window.webContents.on('render-process-gone', (_event, details) => this.#onCrash(window, details))
    this.#window = window
    return window
  }

  #onClose(event: Electron.Event, window: BrowserWindow): void {
    const left = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    const display = screen.getDisplayMatching(window.getBounds())
    this.preferences.keepWindowPlaces(withPlace(this.preferences.windowPlaces(), display, left))
    if (this.#quitting) return
    event.preventDefault()
    window.hide()
    this.onHidden()
    this.#lettingGo = setTimeout(() => window.destroy(), keptHiddenFor)
  }

  /** Watching goes on without a page. One that was seen comes back by itself, unless it ends again and again. */
  #onCrash(window: BrowserWindow, details: Electron.RenderProcessGoneDetails): void {
    if (this.#quitting) return
    this.diagnostics.record('window crashed', { part: 'window', ...details })
    const wasSeen = window.isVisible()
    window.destroy()
    const now = Date.now()
    this.#crashedAt = [...this.#crashedAt.filter((at) => at > now - crashes.within), now]
    if (!wasSeen) return
    if (this.#crashedAt.length < crashes.most) void this.show()
    else void tellCrashLoop(() => void this.show())
  }

  /** Displays may have come or gone since it was left. */
  #place(window: BrowserWindow): void {
    const place = placeAmong(this.preferences.windowPlaces(), screen.getAllDisplays())
    if (place === null) return
    window.setBounds(place)
    if (place.maximized) window.maximize()
  }
}
