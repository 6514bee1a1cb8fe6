import { actionsOf, keyPlaces } from '../../../../shared/keys/actions'
import { type ChosenKeys, keyOf, withKey, withUsualKey } from '../../../../shared/keys/chosen'
import { screenTitle } from '../../../app/keys'
import type { PreferenceControl } from '../preference-control'
import styles from './KeyChoices.module.css'
import { KeyRow } from './KeyRow'

/** Every key that may be another, screen by screen. */
export function KeyChoices({ label, explanation, value: chosen, onChange }: PreferenceControl<'keys'>) {
  return (
    <div className={styles.keys}>
      <p className={styles.hint}>
        <b>{label}</b> {explanation}
      </p>
      <div className={styles.places}>
        {keyPlaces.map((place) => (
          <fieldset key={place} className={styles.place}>
            <legend>{screenTitle(place)}</legend>
            {actionsOf(place).map((action) => (
              <KeyRow
                key={action}
                action={action}
                pressed={keyOf(action, chosen).toUpperCase()}
                isOther={chosen[action] !== undefined}
                choose={(key) => taken(withKey(chosen, action, key), onChange)}
                reset={() => taken(withUsualKey(chosen, action), onChange)}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </div>
  )
}

/** A sentence about what stands in the way; null when the keys were taken over. */
function taken(result: ReturnType<typeof withKey>, onChange: (chosen: ChosenKeys) => void): string | null {
  if (!result.ok) return result.error
  onChange(result.value)
  return null
}
