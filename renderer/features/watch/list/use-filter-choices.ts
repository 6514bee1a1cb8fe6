import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { State } from '../../../../shared/state'
import { text } from '../../../../shared/text/text'
import { useCompanion } from '../../../app/store'
import { groupOf } from './group-of'
import { byName } from './sort'

interface Choice {
  value: string
  label: string
}

/** The kinds and groups that the monitors have, to choose from. */
export function useFilterChoices(): { kinds: Choice[]; groups: Choice[] } {
  const kinds = useCompanion(useShallow((state) => present(state, ({ definition }) => definition.kind)))
  const groups = useCompanion(useShallow((state) => present(state, ({ definition }) => groupOf(definition))))
  return useMemo(
    () => ({
      kinds: [
        { value: '', label: text.watch.list.filter.anyKind },
        ...kinds.map((kind) => ({ value: kind, label: kind })),
      ],
      groups: [
        { value: '', label: text.watch.list.filter.anyGroup },
        ...groups.map((group) => ({ value: group, label: group })),
      ],
    }),
    [kinds, groups],
  )
}

function present({ monitors }: State, trait: (monitor: State['monitors'][string]) => string): string[] {
  return [...new Set(Object.values(monitors).map(trait))].sort(byName.compare)
}
