import { text } from '../../../../shared/text/text'
import { useCompanion } from '../../../app/store'
import { Checkbox } from '../../../ui/Checkbox'
import styles from '../PreferenceRow.module.css'
import type { PreferenceControl } from '../preference-control'

/** Whether anybody is asked for a newer Watchkeeper, and who. */
export function NewerVersions({
  label,
  explanation,
  value,
  onChange,
}: PreferenceControl<'tellNewerVersions'>) {
  const words = text.settings.newerVersions
  const feed = useCompanion((state) => state.companion.versionFeed)
  return (
    <Checkbox
      checked={value && feed !== null}
      disabled={feed === null}
      label={<span className={styles.label}>{label}</span>}
      note={feed === null ? words.nobody : words.asks(feed, explanation)}
      onChange={onChange}
    />
  )
}
