import { createContext, useContext } from 'react'

const FirstLine = createContext(1)
/** The line of the whole text that the first line of a part is. */
export const FirstLineProvider = FirstLine.Provider

export interface Positioned {
  position?: { start: { line: number }; end: { line: number } } | undefined
}

/** The lines of the whole text that an element of a part stands on. */
export function useLines(node: Positioned | undefined): { line: number; endLine: number } {
  const before = useContext(FirstLine) - 1
  return {
    line: before + (node?.position?.start.line ?? 0),
    endLine: before + (node?.position?.end.line ?? 0),
  }
}
