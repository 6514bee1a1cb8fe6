import { createContext, useContext } from 'react'
import { anchorOf } from './destination'

/** What a Markdown text can refer to without leaving Watchkeeper. Give an object that stays the same. */
export interface Surroundings {
  /** The section that a link on a line of the text leads to, also in another file; null for none. */
  sectionOf: (href: string, line: number) => string | null
  /** Where a picture on a line of the text can be shown from; null: nowhere. */
  pictureOf: (source: string, line: number) => Promise<string | null>
}

const alone: Surroundings = { sectionOf: anchorOf, pictureOf: async () => null }
const SurroundingsContext = createContext(alone)
export const SurroundingsProvider = SurroundingsContext.Provider

export function useSurroundings(): Surroundings {
  return useContext(SurroundingsContext)
}
