import { type KeyAction, keyActions } from '../../shared/keys/actions'
import { keyOf } from '../../shared/keys/chosen'
import { useCompanion } from './store'
import { type Action, type Bindings, useKeys } from './use-keys'

export type ActionBindings = { readonly [Name in KeyAction]?: Action }

/** What a screen does by keys that a person may have changed. */
export function useActionKeys(actions: ActionBindings): void {
  const chosen = useCompanion(({ preferences }) => preferences.keys)
  const bindings: Bindings = {}
  for (const name of keyActions) {
    const act = actions[name]
    if (act !== undefined) bindings[keyOf(name, chosen)] = act
  }
  useKeys(bindings)
}

/** Tells which key an action has, as it is printed on the keyboard. */
export function useKeyCap(): (action: KeyAction) => string {
  const chosen = useCompanion(({ preferences }) => preferences.keys)
  return (action) => keyOf(action, chosen).toUpperCase()
}
