import { useSyncExternalStore } from 'react'
import { addressOf, type PlaceName, parseRoute, type Route } from './routes'

/** Goes to a screen; the window's back button returns. */
export function goTo(screen: PlaceName, detail: string | null = null): void {
  window.location.hash = addressOf(screen, detail)
}

const start = parseRoute('')
let shown: { hash: string; route: Route } = { hash: '', route: start }

/** Where the window is; at home as long as it was not sent anywhere. */
export function useRoute(home: PlaceName = 'now'): Route {
  const route = useSyncExternalStore(subscribe, currentRoute)
  return route === start ? { screen: home, detail: null } : route
}

/** Where the window is at this moment: a quick key may come before what is on screen has followed. */
export function currentRoute(): Route {
  const { hash } = window.location
  if (hash !== shown.hash) shown = { hash, route: hash === '' ? start : parseRoute(hash) }
  return shown.route
}

function subscribe(listener: () => void) {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
