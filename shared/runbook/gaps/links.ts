import { text } from '../../text/text'
import type { Gap, LocalLink, Section } from '../model'

/** Links to a heading that the runbook does not have. */
export function headingLinkGaps(links: readonly LocalLink[], sections: readonly Section[]): Gap[] {
  const ids = new Set(sections.map(({ id }) => id))
  return links
    .filter(
      ({ target }) =>
        target.startsWith('#') && target.length > 1 && !ids.has(decoded(target.slice(1)).toLowerCase()),
    )
    .map(({ target, line }) => gap(text.runbook.faults.link.noHeading(target), line))
}

/** The file that a link leads to, relative to the runbook's folder; null for one to a heading. */
export function linkedFile({ target }: LocalLink): string | null {
  const path = target.replace(/[?#].*$/, '')
  return path === '' ? null : decoded(path)
}

/** The gaps of links to files that are not there; `missing` are those that `linkedFile` names. */
export function fileLinkGaps(links: readonly LocalLink[], missing: ReadonlySet<string>): Gap[] {
  return links.flatMap((link) => {
    const file = linkedFile(link)
    if (file === null || !missing.has(file)) return []
    return [gap(text.runbook.faults.link.noFile(file), link.line)]
  })
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

function gap(sentence: string, line: number): Gap {
  return { kind: 'link', severity: 'error', sentence, line }
}
