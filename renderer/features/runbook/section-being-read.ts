const belowTheEdge = 72

/** The last heading at or above the upper edge of what is seen of a text that scrolls, by its section's id. */
export function sectionBeingRead(scroller: HTMLElement): string | null {
  const edge = scroller.getBoundingClientRect().top + belowTheEdge
  const parts = [...scroller.children]
  for (let index = lastAtOrAbove(parts, edge); index >= 0; index -= 1) {
    const headings = [...(parts[index]?.querySelectorAll<HTMLElement>('[data-section]') ?? [])]
    const heading = headings.findLast((candidate) => candidate.getBoundingClientRect().top <= edge)
    if (heading?.dataset.section !== undefined) return heading.dataset.section
  }
  return scroller.querySelector<HTMLElement>('[data-section]')?.dataset.section ?? null
}

/** Parts stand below one another, so a few are measured, however many there are. */
function lastAtOrAbove(parts: Element[], edge: number): number {
  let low = 0
  let high = parts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.getBoundingClientRect().top ?? 0) <= edge) low = middle + 1
    else high = middle
  }
  return low - 1
}
