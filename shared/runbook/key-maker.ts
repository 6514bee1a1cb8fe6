import GithubSlugger from 'github-slugger'

/** Makes keys that are unique among those it made, and the same as long as the texts before are. */
export type KeyMaker = (text: string) => string

/** A key is a slug of the text, with the number of its occurrence where texts are alike. */
export function keyMaker(): KeyMaker {
  const slugger = new GithubSlugger()
  return (text) =>
    slugger.slug(
      text
        .slice(0, 100)
        .trim()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim() || 'item',
    )
}
