import { text } from '../text/text'

/** Combinations that few other programs use, as Electron writes them. */
export const globalShortcuts = [
  'CommandOrControl+Alt+W',
  'CommandOrControl+Shift+F12',
  'CommandOrControl+Alt+Space',
] as const
export type GlobalShortcutKeys = (typeof globalShortcuts)[number]

/** "Ctrl Alt W", which on a Mac is Cmd Alt W. */
export function globalShortcutWords(keys: GlobalShortcutKeys | null): string {
  return keys === null ? text.keys.noShortcut : keys.replace('CommandOrControl', 'Ctrl').replaceAll('+', ' ')
}
