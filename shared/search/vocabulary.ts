import { isMisspelt, isMisspeltBeginning } from './likeness'

/** Longer words are nothing that a person wrote. */
const longest = 64
const shortest = 4
/** What a large library has; memory and the time of a look stay bounded beyond it. */
const mostWords = 200_000
/** The words looked for in place of one that was typed. */
const mostSpellings = 32

/** More words than this with the same beginning are left to the index to find. */
const mostContinuations = 24

/** The words of what can be searched: what a typed one begins, and what was meant by a misspelt one. */
export class Vocabulary {
  /** Under their first four letters. */
  readonly #byBeginning = new Map<string, Set<string>>()
  readonly #byLength: Set<string>[] = Array.from({ length: longest + 1 }, () => new Set())
  #size = 0
  #isLearnt = false
  #isFull = false

  /** Adds a folded word; those of fewer than four letters are not kept. */
  add(word: string): void {
    if (word.length < shortest) return
    const words = this.#byLength[word.length]
    if (words?.has(word)) return
    if (words === undefined || this.#size >= mostWords) {
      this.#isFull = true
      return
    }
    words.add(word)
    this.#size += 1
    const beginning = word.slice(0, shortest)
    const alike = this.#byBeginning.get(beginning)
    if (alike === undefined) this.#byBeginning.set(beginning, new Set([word]))
    else alike.add(word)
  }

  /** From now on it has every word there is, unless there are too many. */
  complete(): void {
    this.#isLearnt = true
  }

  /** All words that begin with one of four letters or more; null when these are not known, or too many. */
  beginningWith(typed: string): string[] | null {
    if (typed.length < shortest || !this.#isLearnt || this.#isFull) return null
    const alike = this.#byBeginning.get(typed.slice(0, shortest)) ?? []
    const words = [...alike].filter((word) => word.startsWith(typed))
    return words.length > mostContinuations ? null : words
  }

  /** The words that a typed one may be meant to be, or to begin, with one letter wrong; whole words first. */
  meantBy(typed: string): string[] {
    const whole = this.#found(typed.length - 1, typed.length + 1, (word) => isMisspelt(typed, word))
    if (typed.length < shortest || whole.length >= mostSpellings) return whole
    const begun = this.#found(
      typed.length,
      longest,
      (word) => isMisspeltBeginning(typed, word) && !word.startsWith(typed),
    )
    return [...new Set([...whole, ...begun])].slice(0, mostSpellings)
  }

  #found(from: number, to: number, isMeant: (word: string) => boolean): string[] {
    const found: string[] = []
    for (const words of this.#byLength.slice(Math.max(from, shortest), to + 1)) {
      for (const word of words) {
        if (!isMeant(word)) continue
        found.push(word)
        if (found.length === mostSpellings) return found
      }
    }
    return found
  }
}
