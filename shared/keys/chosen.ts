import { failure, type Result, success } from '../result'
import { text } from '../text/text'
import { type KeyAction, keyActions, keyedActions } from './actions'

/** The keys that a person chose instead of the usual ones. */
export type ChosenKeys = { readonly [Action in KeyAction]?: string }

/** These lead through the screens and the lists, and have to stay what they are. */
const reserved = 'gjk/?0123456789'

/** The key in force for an action, as a small letter or a sign. */
export function keyOf(action: KeyAction, chosen: ChosenKeys): string {
  return chosen[action] ?? keyedActions[action].key
}

/** The keys after an action was given another one, or a sentence about what stands in the way. */
export function withKey(chosen: ChosenKeys, action: KeyAction, pressed: string): Result<ChosenKeys, string> {
  const key = pressed.toLowerCase()
  const words = text.keys.chosen
  if (!isOneSign(key)) return failure(words.notOneSign)
  const name = key.toUpperCase()
  if (reserved.includes(key)) return failure(words.reserved(name))
  const { place } = keyedActions[action]
  const other = keyActions.find(
    (one) => one !== action && keyedActions[one].place === place && keyOf(one, chosen) === key,
  )
  if (other !== undefined) {
    return failure(words.taken(name, text.keys.actions[other], text.frame.screens[place]))
  }
  return success(key === keyedActions[action].key ? without(chosen, action) : { ...chosen, [action]: key })
}

/** Why keys cannot be used together, as a sentence; null when they can. */
export function conflictIn(chosen: ChosenKeys): string | null {
  for (const action of keyActions) {
    const key = chosen[action]
    if (key === undefined) continue
    const result = withKey(chosen, action, key)
    if (!result.ok) return result.error
  }
  return null
}

/** The keys with an action's usual one again, or a sentence when another action has that by now. */
export function withUsualKey(chosen: ChosenKeys, action: KeyAction): Result<ChosenKeys, string> {
  return withKey(chosen, action, keyedActions[action].key)
}

function without(chosen: ChosenKeys, action: KeyAction): ChosenKeys {
  const { [action]: _given, ...others } = chosen
  return others
}

/** A space would tick what has the focus. */
function isOneSign(key: string): boolean {
  return /^[^\s\p{C}]$/u.test(key)
}
