import type { ContractPort } from '../../shared/contract'
import { connectBySocket } from './socket'

/** `lost`: it is tried again by itself. `expired`: this window's token is refused, trying again is no use. */
export type ConnectionStatus = 'connecting' | 'open' | 'lost' | 'expired'

export interface Connection extends ContractPort {
  /** Calls at once with the status now, then at each change. */
  watchStatus(listener: (status: ConnectionStatus) => void): () => void
}

declare global {
  interface Window {
    /** Put there by the preload of the desktop app. */
    watchkeeper?: ContractPort
  }
}

/** The way to main: the preload's in the desktop app, else a socket to the address the window came from. */
export function connect(): Connection {
  if (window.watchkeeper) return alwaysOpen(window.watchkeeper)
  const { href } = new URL('contract', window.location.href)
  return connectBySocket({
    address: href.replace(/^http/, 'ws'),
    isRefused: async () => (await fetch(href, { cache: 'no-store' })).status === 401,
  })
}

function alwaysOpen(port: ContractPort): Connection {
  return {
    request: (name, input) => port.request(name, input),
    subscribe: (listener) => port.subscribe(listener),
    watchStatus: (listener) => {
      listener('open')
      return () => {}
    },
  }
}
