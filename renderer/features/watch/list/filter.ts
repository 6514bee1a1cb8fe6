import type { Status } from '../../../../shared/watch/status'
import type { MonitorView } from '../../../../shared/watch/view'
import type { Traits } from './traits'

/** Which monitors are shown; null: any. */
export interface Filter {
  /** Words that name, group, kind or target must contain. */
  words: string
  status: Status | 'not ok' | null
  kind: string | null
  group: string | null
  source: MonitorView['source'] | null
  mark: 'held' | 'flapping' | null
}

export const everything: Filter = {
  words: '',
  status: null,
  kind: null,
  group: null,
  source: null,
  mark: null,
}

export function fits(traits: Traits, filter: Filter): boolean {
  return (
    fitsStatus(traits.status, filter.status) &&
    (filter.kind === null || traits.kind === filter.kind) &&
    (filter.group === null || traits.group === filter.group) &&
    (filter.source === null || traits.source === filter.source) &&
    (filter.mark === null || traits[filter.mark]) &&
    filter.words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => traits.text.includes(word))
  )
}

/** How many of the choices besides the words are made. */
export function choicesMade({ words: _, ...choices }: Filter): number {
  return Object.values(choices).filter((choice) => choice !== null).length
}

export function isNarrowed(filter: Filter): boolean {
  return filter.words.trim() !== '' || choicesMade(filter) > 0
}

function fitsStatus(status: Status, wanted: Filter['status']): boolean {
  if (wanted === 'not ok') return status !== 'ok' && status !== 'paused'
  return wanted === null || status === wanted
}
