import { useEffect } from 'react'
import type { Preferences } from '../../shared/preferences'

const dark = window.matchMedia('(prefers-color-scheme: dark)')

/** Light or dark for the whole window, by the attribute that the tokens look at. */
export function applyTheme(theme: Preferences['theme']): void {
  const chosen = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
  document.documentElement.dataset.theme = chosen
}

/** Keeps to the preference, and with `system` to what the system changes to. */
export function useTheme(theme: Preferences['theme']): void {
  useEffect(() => {
    const apply = () => applyTheme(theme)
    apply()
    dark.addEventListener('change', apply)
    return () => dark.removeEventListener('change', apply)
  }, [theme])
}
