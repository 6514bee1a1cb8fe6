import { chosenFormats, formatAs } from '../../shared/time/formats'
import type { StateOwner } from '../state-owner'
import type { SystemFormats } from './system-formats'

interface Parts {
  state: Pick<StateOwner, 'get' | 'setFacts'>
  system: SystemFormats
}

/** Has all that main writes follow the system and what a person chose; `look` after either has changed. */
export function followFormats({ state, system }: Parts): { look(): void } {
  const look = () => {
    const { companion, preferences } = state.get()
    formatAs(chosenFormats(companion.formats, preferences.clock))
  }
  void system.chosenHours().then((hours) => {
    const { companion } = state.get()
    if (hours === null || hours === companion.formats.hours) return
    state.setFacts({ companion: { ...companion, formats: { ...companion.formats, hours } } })
    look()
  })
  return { look }
}
