import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { CompanionEvent } from '../../shared/contract'
import { text } from '../../shared/text/text'
import type { Answer, Dispatch } from '../dispatch'
import { isWindowAddress } from './protocol'

function notOurs(): Answer {
  return { ok: false, error: { code: 'refused', sentence: text.desktop.onlyOurWindow, fields: [] } }
}

/** Carries the contract between main and its window: from the top frame of our own page only. */
export function serveContract(dispatch: Dispatch): void {
  ipcMain.handle('contract:request', (event, name: unknown, input: unknown) =>
    isFromOurWindow(event) ? dispatch(name, input) : notOurs(),
  )
}

export function sendEvent(window: BrowserWindow | null, event: CompanionEvent): void {
  if (window === null || window.webContents.isLoadingMainFrame()) return
  window.webContents.send('contract:event', event)
}

function isFromOurWindow({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return (
    BrowserWindow.fromWebContents(sender) !== null &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isWindowAddress(senderFrame.url)
  )
}
