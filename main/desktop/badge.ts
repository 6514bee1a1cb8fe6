import { join } from 'node:path'
import { app, type BrowserWindow, nativeImage } from 'electron'
import type { State } from '../../shared/state'
import { overallStatus, overallSummary, pressingAlerts } from '../../shared/summary'

/** Shows beside the app's icon what the tray shows: a number where the system has one, on Windows the status. */
export function showBadge(state: State, iconFolder: string, window: BrowserWindow | null): void {
  // macOS, and those desktops of Linux that know it.
  app.setBadgeCount(pressingAlerts(state).length)
  if (process.platform !== 'win32' || window === null) return
  const status = overallStatus(state)
  const image = status === 'ok' ? null : nativeImage.createFromPath(join(iconFolder, `tray-${status}@2x.png`))
  window.setOverlayIcon(image, status === 'ok' ? '' : overallSummary(state))
}
