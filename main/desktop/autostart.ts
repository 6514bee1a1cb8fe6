import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import type { Autostart } from '../../shared/system/autostart'
import { text } from '../../shared/text/text'
import { RequestRefused } from '../dispatch'
import { desktopEntry } from './desktop-entry'

/** Starting with the system, into the tray. */
export const autostart = {
  standing(): Autostart {
    const why = whyNot()
    if (why !== null) return { state: 'unavailable', why }
    const isOn =
      process.platform === 'linux' ? existsSync(entryPath()) : app.getLoginItemSettings(loginItem).openAtLogin
    return { state: isOn ? 'on' : 'off' }
  },

  set(on: boolean): Autostart {
    const why = whyNot()
    if (why !== null) throw new RequestRefused('refused', why)
    if (process.platform !== 'linux') app.setLoginItemSettings({ ...loginItem, openAtLogin: on })
    else if (on) writeEntry()
    else rmSync(entryPath(), { force: true })
    return autostart.standing()
  },
}

const loginItem = { args: ['--hidden'], openAsHidden: true }

/** Electron sets nothing on Linux: a desktop starts what has an entry in this folder. */
function entryPath(): string {
  const config = process.env.XDG_CONFIG_HOME || join(homedir(), '.config')
  return join(config, 'autostart', 'dev.watchkeeper.app.desktop')
}

function writeEntry(): void {
  mkdirSync(dirname(entryPath()), { recursive: true })
  // What an AppImage unpacks itself to is gone when it ends.
  const program = process.env.APPIMAGE || process.execPath
  const project = app.isPackaged ? [] : [app.getAppPath()]
  const data = app.commandLine.getSwitchValue('data-dir')
  const dataFolder = data === '' ? [] : [`--data-dir=${app.getPath('userData')}`]
  writeFileSync(entryPath(), desktopEntry([program, ...project, '--hidden', ...dataFolder]))
}

/** A sandboxed package sees a folder of its own in place of the one that the desktop reads. */
function whyNot(): string | null {
  if (process.env.FLATPAK_ID || existsSync('/.flatpak-info')) return insideOf('Flatpak')
  if (process.env.SNAP) return insideOf('Snap')
  return null
}

function insideOf(kind: string): string {
  return text.desktop.autostartByPackage(kind)
}
