import { contextBridge, ipcRenderer } from 'electron'
import type { CompanionEvent, ContractPort, RequestInput, RequestName } from '../shared/contract'

const port: ContractPort = {
  request: (name, input) => ask(name, input),
  subscribe(listener) {
    const forward = (_event: unknown, event: CompanionEvent) => listener(event)
    ipcRenderer.on('contract:event', forward)
    return () => ipcRenderer.off('contract:event', forward)
  },
}

const sentence = 'This request could not be brought to Watchkeeper, so nothing was changed.'

contextBridge.exposeInMainWorld('watchkeeper', port)

/** What cannot be carried between processes, as a function, is answered like any request that is none. */
async function ask<Name extends RequestName>(name: Name, input: RequestInput<Name>) {
  try {
    return await ipcRenderer.invoke('contract:request', name, input)
  } catch {
    return { ok: false, error: { code: 'failed', sentence, fields: [] } }
  }
}
