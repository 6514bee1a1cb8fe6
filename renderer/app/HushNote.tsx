import { hushAt } from '../../shared/notify/hush'
import { text } from '../../shared/text/text'
import { useNow } from '../ui/clock'
import { Sentence } from '../ui/Sentence'
import { Time, useZone } from '../ui/Time'
import { addressOf } from './routes'
import { useCompanion } from './store'
import styles from './TopBar.module.css'

/** That not everything is told for now; leads to where that is chosen. */
export default function HushNote() {
  const preferences = useCompanion((state) => state.preferences)
  const mayDisturb = useCompanion(({ companion }) => !companion.doNotDisturb)
  const now = useNow(60_000)
  const hush = hushAt(preferences, now, useZone(), mayDisturb)
  if (hush === null) return null
  const words = text.frame.hush
  return (
    <a className={styles.runbook} href={addressOf('settings')}>
      <span>
        {hush.until === null ? (
          words.on[hush.kind]
        ) : (
          <Sentence of={words.onUntil[hush.kind](<Time at={hush.until} />)} />
        )}
      </span>
    </a>
  )
}
