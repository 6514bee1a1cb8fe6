import { text } from '../../shared/text/text'
import { type ScreenName, screens } from './routes'

export function screenTitle(screen: ScreenName): string {
  return text.frame.screens[screen]
}

/** The letter that, after g, goes to a screen. */
export const screenLetters: Record<ScreenName, string> = {
  now: 'n',
  watch: 'w',
  runbook: 'r',
  checklists: 'c',
  incidents: 'i',
  shift: 's',
  contacts: 'o',
  settings: 'e',
}

/** The keys that lead to a screen, one after the other, as they are printed on the keyboard. */
export function screenSequence(screen: ScreenName): string[] {
  return ['G', screenLetters[screen].toUpperCase()]
}

/** Every key that may lead to a screen. */
export const screenKeys = [...screens.map((_, index) => String(index + 1)), ...Object.values(screenLetters)]

/** The screen that a key leads to: its number in the rail, or its letter when the key before was g. */
export function screenForKey(key: string, keyBefore: string | null): ScreenName | null {
  if (keyBefore === 'g') return screens.find((screen) => screenLetters[screen] === key) ?? null
  return screens[Number(key) - 1] ?? null
}

/** Where letters are text: keys do nothing else there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox'
  return target.isContentEditable || target.matches('textarea, select')
}
