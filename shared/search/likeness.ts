/** How a word of a document is like a typed one, the closest first. Both are folded. */
export type Likeness = 'whole' | 'prefix' | 'typo'

/** In shorter words a wrong letter makes another word. */
const shortestWithTypo = 4

/** Null when the word is not like what was typed. */
export function likenessOf(typed: string, word: string): Likeness | null {
  if (word === typed) return 'whole'
  if (word.startsWith(typed)) return 'prefix'
  return isMisspelt(typed, word) || isMisspeltBeginning(typed, word) ? 'typo' : null
}

/** Whether `typed` is `word`, of four letters or more, with one letter wrong: left out, added, another, or swapped with the next. */
export function isMisspelt(typed: string, word: string): boolean {
  if (word.length < shortestWithTypo) return false
  const longer = word.length - typed.length
  if (longer < -1 || longer > 1 || word === typed) return false
  const at = firstDifference(typed, word)
  if (longer === 1) return agree(typed, at, word, at + 1)
  if (longer === -1) return agree(typed, at + 1, word, at)
  return (
    agree(typed, at + 1, word, at + 1) || (isSwapped(typed, word, at) && agree(typed, at + 2, word, at + 2))
  )
}

/**
 * Whether `typed`, of four letters or more, is the beginning of a longer `word` with one letter wrong. Two letters
 * after the wrong one must speak for it: "archive" is no misspelt beginning of "architecture".
 */
export function isMisspeltBeginning(typed: string, word: string): boolean {
  if (typed.length < shortestWithTypo || word.length < shortestWithTypo) return false
  const at = firstDifference(typed, word)
  const goesOn = (typedFrom: number, wordFrom: number) =>
    typed.length - typedFrom >= 2 && continues(typed, typedFrom, word, wordFrom)
  return (
    goesOn(at, at + 1) ||
    goesOn(at + 1, at) ||
    goesOn(at + 1, at + 1) ||
    (isSwapped(typed, word, at) && goesOn(at + 2, at + 2))
  )
}

function firstDifference(left: string, right: string): number {
  let at = 0
  while (at < left.length && at < right.length && left[at] === right[at]) at += 1
  return at
}

function isSwapped(typed: string, word: string, at: number): boolean {
  return at + 1 < typed.length && typed[at] === word[at + 1] && typed[at + 1] === word[at]
}

function agree(typed: string, typedFrom: number, word: string, wordFrom: number): boolean {
  return typed.length - typedFrom === word.length - wordFrom && continues(typed, typedFrom, word, wordFrom)
}

/** Whether the word goes on from a place as what was typed does from another. */
function continues(typed: string, typedFrom: number, word: string, wordFrom: number): boolean {
  if (typed.length - typedFrom > word.length - wordFrom) return false
  for (let step = 0; typedFrom + step < typed.length; step += 1) {
    if (typed[typedFrom + step] !== word[wordFrom + step]) return false
  }
  return true
}
