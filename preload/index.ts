import { contextBridge, ipcRenderer } from 'electron'
import type { CompanionEvent, ContractPort } from '../shared/contract'

const port: ContractPort = {
  request: (name, input) => ipcRenderer.invoke('contract:request', name, input),
  subscribe(listener) {
    const forward = (_event: unknown, event: CompanionEvent) => listener(event)
    ipcRenderer.on('contract:event', forward)
    return () => ipcRenderer.off('contract:event', forward)
  },
}

contextBridge.exposeInMainWorld('watchkeeper', port)
