import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'
import type { Pieces } from '../../shared/text/pieces'

/** A sentence of the catalogue that has views in it. */
export function Sentence({ of }: { of: Pieces<ReactNode> }) {
  return createElement(Fragment, null, ...of)
}

/** How the catalogue has words stand out in a sentence. */
export function bold(words: string): ReactElement {
  return <b>{words}</b>
}
