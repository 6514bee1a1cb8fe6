import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { Diagnostics } from '../diagnostics'

/** Between two questions, in milliseconds. */
const askEvery = 24 * 60 * 60_000

interface Parts {
  isWanted(): boolean
  diagnostics: Diagnostics
  /** A newer version is there: "0.2.0". */
  onNewer(version: string): void
}

/** In the flat file that the packaging writes. */
const addressLine = /^url:\s*['"]?([^\s'"]+)/m

/** Where the package was built to look for newer versions; null for one that was built to look nowhere. */
export function versionFeed(): string | null {
  if (!app.isPackaged) return null
  try {
    const [, address] =
      addressLine.exec(readFileSync(join(process.resourcesPath, 'app-update.yml'), 'utf8')) ?? []
    return address ?? null
  } catch {
    return null
  }
}

/**
 * Asks the feed once a day while a person wants that, and tells; nothing is fetched and nothing installed, which is
 * for whatever the package was installed with.
 */
export class NewerVersions {
  #timer: NodeJS.Timeout | null = null

  constructor(private readonly parts: Parts) {}

  /** Looks whether it is wanted now; called whenever that may have changed. */
  follow(): void {
    const isOn = this.#timer !== null
    const wanted = versionFeed() !== null && this.parts.isWanted()
    if (wanted === isOn) return
    if (!wanted) {
      this.stop()
      return
    }
    this.#timer = setInterval(() => void this.#ask(), askEvery)
    void this.#ask()
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
  }

  async #ask(): Promise<void> {
    try {
      // Loaded by those who want it only.
      const { autoUpdater } = await import('electron-updater')
      autoUpdater.autoDownload = false
      autoUpdater.autoInstallOnAppQuit = false
      autoUpdater.logger = null
      const found = await autoUpdater.checkForUpdates()
      if (found?.isUpdateAvailable === true) this.parts.onNewer(found.updateInfo.version)
    } catch (error) {
      // It is asked again tomorrow; a laptop that is offline is no news.
      this.parts.diagnostics.record('asking for a newer version failed', { error })
    }
  }
}
