import ElectronStore from 'electron-store'
import { type WindowPlace, windowPlacesSchema } from '../../shared/system/window-place'
import { openPreferences, type PreferenceStore, preferencesFile } from '../preferences'

export interface DesktopPreferences {
  preferences: PreferenceStore
  /** Where the window was left on each display, the last first. */
  windowPlaces(): WindowPlace[]
  keepWindowPlaces(places: WindowPlace[]): void
  /** Whether a person was told that closing the window ends nothing. */
  saidKeepsRunning(): boolean
  noteKeepsRunning(): void
}

/** Preferences and the places of the window, in one file in the data folder. */
export function desktopPreferences(dataFolder: string): DesktopPreferences {
  const { kept, preferences } = openPreferences(
    dataFolder,
    () => new ElectronStore({ cwd: dataFolder, name: preferencesFile, clearInvalidConfig: true }),
  )
  /** These are conveniences: where nothing can be written, nobody is told. */
  const keepIfPossible = (name: string, value: unknown) => {
    try {
      kept.set(name, value)
    } catch {}
  }
  return {
    preferences,
    windowPlaces: () => windowPlacesSchema.safeParse(kept.get('windowPlaces')).data ?? [],
    keepWindowPlaces: (places) => keepIfPossible('windowPlaces', places),
    saidKeepsRunning: () => kept.get('saidKeepsRunning') === true,
    noteKeepsRunning: () => keepIfPossible('saidKeepsRunning', true),
  }
}
