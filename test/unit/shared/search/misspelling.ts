import fc from 'fast-check'

const letters = 'abcdefghijklmnopqrstuvwxyz'
export const letter = fc.constantFrom(...letters)

/** A word of four letters or more. */
export const longWord = fc.string({ unit: letter, minLength: 4, maxLength: 12 })

/** The word with one letter left out, added, another, or swapped with the next; never the word itself. */
export function misspelt(word: string): fc.Arbitrary<string> {
  const at = fc.nat({ max: word.length - 1 })
  return fc
    .oneof(
      at.map((place) => word.slice(0, place) + word.slice(place + 1)),
      fc.tuple(at, letter).map(([place, added]) => word.slice(0, place) + added + word.slice(place)),
      fc.tuple(at, letter).map(([place, other]) => word.slice(0, place) + other + word.slice(place + 1)),
      at.map((place) => {
        const swapped = `${word.charAt(place + 1)}${word.charAt(place)}`
        return word.slice(0, place) + swapped + word.slice(place + 2)
      }),
    )
    .filter((wrong) => wrong !== word)
}
