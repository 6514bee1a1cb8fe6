import { useSyncExternalStore } from 'react'
import { addressOf, parseRoute, type Route, type ScreenName } from './routes'

/** Goes to a screen; the window's back button returns. */
export function goTo(screen: ScreenName, detail: string | null = null): void {
  window.location.hash = addressOf(screen, detail)
}

let shown: { hash: string; route: Route } = { hash: '', route: parseRoute('') }

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute)
}

/** Where the window is at this moment: a quick key may come before what is on screen has followed. */
export function currentRoute(): Route {
  const { hash } = window.location
  if (hash !== shown.hash) shown = { hash, route: parseRoute(hash) }
  return shown.route
}

function subscribe(listener: () => void) {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
