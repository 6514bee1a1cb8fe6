import type { ReactNode } from 'react'
import type { Preferences } from '../../../shared/preferences'
import { isChanged, reset, setting } from '../../../shared/preferences/changed'
import { type ListedKey, listedPreferences, preferenceWords } from '../../../shared/preferences/listed'
import { usualPreferences } from '../../../shared/preferences/usual'
import { text } from '../../../shared/text/text'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { Select } from '../../ui/Select'
import { Anchors } from './Anchors'
import { HistoryKept } from './HistoryKept'
import { KeyChoices } from './keys/KeyChoices'
import { Name } from './Name'
import { PresentationMode } from './notifications/PresentationMode'
import { QuietHours } from './notifications/QuietHours'
import { Sounds } from './notifications/Sounds'
import styles from './PreferenceRow.module.css'
import type { PreferenceControl } from './preference-control'
import { NewerVersions } from './system/NewerVersions'

/** One preference: its control, its default, and the way back to it. */
export function PreferenceRow<Key extends ListedKey>({ id }: { id: Key }) {
  const isOther = useCompanion(({ preferences }) => isChanged(preferences, id))
  const { label } = text.preferences.listed[id]
  const words = text.settings
  return (
    <div className={styles.row}>
      <Control id={id} />
      <p className={styles.usual}>
        {words.usual(preferenceWords(id, usualPreferences[id]))}
        {isOther && (
          <Button
            variant="plain"
            size="small"
            aria-label={words.resetNamed(label)}
            onClick={() => void request('preferences.change', reset([id]))}
          >
            {words.reset}
          </Button>
        )}
      </p>
    </div>
  )
}

function Control<Key extends ListedKey>({ id }: { id: Key }) {
  const value: Preferences[Key] = useCompanion(({ preferences }) => preferences[id])
  const { label, explanation } = text.preferences.listed[id]
  const { shown, words } = listedPreferences[id]
  const onChange = (next: Preferences[Key]) => void request('preferences.change', setting(id, next))
  if (shown.kind === 'own') return ownControls[id]?.({ label, explanation, value, onChange })
  if (shown.kind === 'switch') {
    return (
      <Checkbox
        checked={value === shown.on}
        label={<span className={styles.label}>{label}</span>}
        note={explanation}
        onChange={(on) => onChange(on ? shown.on : shown.off)}
      />
    )
  }
  // What is in force may have been written by hand.
  const values = shown.values.includes(value) ? shown.values : [...shown.values, value]
  return (
    <Select
      className={styles.choice}
      label={label}
      hint={explanation}
      value={String(value)}
      options={values.map((offered) => ({ value: String(offered), label: words(offered) }))}
      onChange={(chosen) => {
        const next = values.find((offered) => String(offered) === chosen)
        if (next !== undefined) onChange(next)
      }}
    />
  )
}

type OwnControls = { readonly [Key in ListedKey]?: (given: PreferenceControl<Key>) => ReactNode }

/** For what is neither a choice nor a switch. */
const ownControls: OwnControls = {
  name: (given) => <Name {...given} />,
  quietHours: (given) => <QuietHours {...given} />,
  presentation: (given) => <PresentationMode {...given} />,
  sounds: (given) => <Sounds {...given} />,
  anchors: (given) => <Anchors {...given} />,
  history: (given) => <HistoryKept {...given} />,
  keys: (given) => <KeyChoices {...given} />,
  tellNewerVersions: (given) => <NewerVersions {...given} />,
}
