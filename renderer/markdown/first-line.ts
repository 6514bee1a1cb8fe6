import { createContext, useContext } from 'react'

const FirstLine = createContext(1)
/** The line of the whole text that the first line of a part is. */
export const FirstLineProvider = FirstLine.Provider

export interface Positioned {
  position?: { start: { line: number }; end: { line: number } } | undefined
}

/** The line of the whole text that an element of a part begins on. */
export function useLine(node: Positioned | undefined): number {
  return useContext(FirstLine) - 1 + linesWithin(node).line
}

/** The lines of its part that an element stands on, which stay while the part as a whole moves. */
export function linesWithin(node: Positioned | undefined): { line: number; endLine: number } {
  return { line: node?.position?.start.line ?? 0, endLine: node?.position?.end.line ?? 0 }
}
