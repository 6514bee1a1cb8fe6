import { clockQuestion } from '../../shared/system/clock-setting'
import { knownLocale, localeInEnvironment } from '../../shared/system/locale'
import { type Formats, fixedFormats, usualHours } from '../../shared/time/formats'
import { askSystem } from './ask-system'

/** How the system writes dates, times and numbers. */
export interface SystemFormats {
  /** As its region does. */
  ofRegion: Formats
  /** The hours that were chosen for its clock, where it tells; null: as its region has it. */
  chosenHours(): Promise<Formats['hours'] | null>
}

/** For whoever has no system of their own. */
export const noSystemFormats: SystemFormats = { ofRegion: fixedFormats, chosenHours: async () => null }

/** `region`: the locale that the settings of macOS and Windows name; on Linux the environment has it. */
export function systemFormats(
  region: string = new Intl.DateTimeFormat().resolvedOptions().locale,
): SystemFormats {
  // On macOS a terminal sets LANG by the language alone, and programs started from the Finder have none.
  const { LC_ALL: all, LC_TIME: time } = process.env
  const isSaid = process.platform === 'linux' || (all ?? time ?? '') !== ''
  const locale = isSaid ? localeInEnvironment(process.env) : knownLocale(region)
  return {
    ofRegion: locale === null ? fixedFormats : { locale, hours: usualHours(locale) },
    async chosenHours() {
      // Whoever sets this wants all of it so.
      if ((all ?? '') !== '') return null
      const question = clockQuestion(process.platform, process.env.XDG_CURRENT_DESKTOP ?? '')
      if (question === null) return null
      const answer = await askSystem(question.program, question.args)
      return answer === null ? null : question.read(answer)
    },
  }
}
