import { nativeTheme } from 'electron'
import type { Preferences } from '../../shared/preferences'

/** Light or dark for the window's first frame, its title bar and the system's dialogs. */
export function applyTheme(theme: Preferences['theme']): void {
  nativeTheme.themeSource = theme
}
