import ElectronStore from 'electron-store'
import { z } from 'zod'
import { openPreferences, type PreferenceStore, preferencesFile } from '../preferences'

const placeSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(200),
  height: z.number().int().min(200),
  maximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof placeSchema>

export interface DesktopPreferences {
  preferences: PreferenceStore
  /** Where the window was left; null before it was ever moved. */
  windowPlace(): WindowPlace | null
  keepWindowPlace(place: WindowPlace): void
  /** Whether a person was told that closing the window ends nothing. */
  saidKeepsRunning(): boolean
  noteKeepsRunning(): void
}

/** Preferences and the place of the window, in one file in the data folder. */
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
    windowPlace: () => placeSchema.safeParse(kept.get('windowPlace')).data ?? null,
    keepWindowPlace: (place) => keepIfPossible('windowPlace', place),
    saidKeepsRunning: () => kept.get('saidKeepsRunning') === true,
    noteKeepsRunning: () => keepIfPossible('saidKeepsRunning', true),
  }
}
