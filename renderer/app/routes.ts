export const screens = [
  'now',
  'watch',
  'runbook',
  'checklists',
  'incidents',
  'shift',
  'contacts',
  'settings',
] as const
export type ScreenName = (typeof screens)[number]

/** A screen, or the welcome, which the rail does not show. */
export type PlaceName = ScreenName | 'welcome'
const places: readonly PlaceName[] = [...screens, 'welcome']

export interface Route {
  screen: PlaceName
  /** What is shown of it: a monitor, a section, a checklist, a handover. */
  detail: string | null
}

/** "#/watch/m1" is the monitor m1 on the screen Watch; an address that means nothing leads to Now. */
export function parseRoute(hash: string): Route {
  const [name = '', ...rest] = hash.replace(/^#\/?/, '').split('/')
  const screen = places.find((candidate) => candidate === name)
  if (screen === undefined) return { screen: 'now', detail: null }
  return { screen, detail: decoded(rest.join('/')) }
}

/** The address of a screen, for links. */
export function addressOf(screen: PlaceName, detail: string | null = null): string {
  if (detail === null) return `#/${screen}`
  return `#/${screen}/${detail.split('/').map(encodeURIComponent).join('/')}`
}

function decoded(text: string): string | null {
  if (text === '') return null
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
