import { english } from './english'
import type { Catalogue } from './text'

/** What Watchkeeper can say, by language as a BCP 47 tag: "sv", "pt-BR". */
const catalogues: Readonly<Record<string, Catalogue>> = { en: english }

/**
 * The catalogue for a person who wants these languages (BCP 47 tags), the dearest first: of the first that any is in,
 * be it as another region speaks it. English where there is none.
 */
export function catalogueFor(
  wanted: readonly string[],
  offered: Readonly<Record<string, Catalogue>> = catalogues,
): Catalogue {
  for (const tag of wanted) {
    const found = bestFor(tag, Object.keys(offered))
    const catalogue = found === undefined ? undefined : offered[found]
    if (catalogue !== undefined) return catalogue
  }
  return english
}

/** The tag itself, else its language without a region, else its language of another region. */
function bestFor(tag: string, offered: readonly string[]): string | undefined {
  const language = languageOf(tag)
  const same = offered.filter((other) => languageOf(other) === language)
  return (
    same.find((other) => other.toLowerCase() === tag.toLowerCase()) ??
    same.find((other) => other.toLowerCase() === language) ??
    same[0]
  )
}

function languageOf(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0]
}
