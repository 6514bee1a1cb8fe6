import { type WindowPlace, windowPlacesSchema } from '../../shared/system/window-place'
import { type PreferenceStore, preferenceFileIn, preferencesInFolder } from '../preferences'

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
  const file = preferenceFileIn(dataFolder)
  /** These are conveniences: where nothing can be written, nobody is told. */
  const keepIfPossible = (name: string, value: unknown) => {
    try {
      file.keep({ [name]: value })
    } catch {}
  }
  return {
    preferences: preferencesInFolder(dataFolder, file),
    windowPlaces: () => windowPlacesSchema.safeParse(file.values().windowPlaces).data ?? [],
    keepWindowPlaces: (places) => keepIfPossible('windowPlaces', places),
    saidKeepsRunning: () => file.values().saidKeepsRunning === true,
    noteKeepsRunning: () => keepIfPossible('saidKeepsRunning', true),
  }
}
