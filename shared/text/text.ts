import { english } from './english'

/** Every sentence and word that Watchkeeper itself says to a person, in one language. */
export type Catalogue = typeof english

/**
 * What Watchkeeper says, by subject. It is read at the moment it is said, never when a module is loaded, so that all of
 * it is in the language that was chosen.
 */
export let text: Catalogue = english

/** From here on all is said in the words of this catalogue. */
export function speak(catalogue: Catalogue): void {
  text = catalogue
}
