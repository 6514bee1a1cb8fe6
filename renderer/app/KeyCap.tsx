import type { KeyAction } from '../../shared/keys/actions'
import { useKeyCap } from './use-action-keys'

/** The key of an action, to be put into a sentence. */
export function KeyCap({ action }: { action: KeyAction }) {
  return useKeyCap()(action)
}
