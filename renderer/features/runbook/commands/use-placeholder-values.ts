import { create } from 'zustand'
import { request, useCompanion } from '../../../app/store'
import { isSecret } from './command'

interface Typed {
  /** The runbook that it was typed for. */
  path: string | null
  values: Record<string, string>
}

/** What was typed in this window: at once everywhere the same placeholder stands, and all there is of secrets. */
const useTyped = create<Typed>(() => ({ path: null, values: {} }))

interface PlaceholderValues {
  values: Record<string, string>
  fill: (placeholder: string, value: string) => void
}

/** The values of the open runbook's placeholders, remembered from the last time, but for secrets. */
export function usePlaceholderValues(): PlaceholderValues {
  const remembered = useCompanion((state) => state.placeholders)
  const path = useCompanion((state) => state.runbook?.path ?? null)
  const typed = useTyped()
  const own = typed.path === path ? typed.values : {}
  return {
    values: { ...remembered, ...own },
    fill(placeholder, value) {
      useTyped.setState({ path, values: { ...own, [placeholder]: value } })
      if (!isSecret(placeholder)) void request('placeholder.remember', { name: placeholder, value })
    },
  }
}
