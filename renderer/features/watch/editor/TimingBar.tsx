import { text } from '../../../../shared/text/text'
import { formatQuantity } from '../../../../shared/watch/quantity'
import type { Timings } from '../../../../shared/watch/view'
import styles from './TimingBar.module.css'
import { timingParts } from './timing-parts'

/** Where the time of an answer went: a bar in proportion, and each part in words. */
export function TimingBar({ timings }: { timings: Timings }) {
  const parts = timingParts(timings)
  if (parts.length === 0) return null
  const words = text.watch.editor.trial
  return (
    <figure className={styles.timings} aria-label={words.timings}>
      <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ name, start, share }) => (
          <rect key={name} className={styles[name]} x={start * 100} width={share * 100} height={8} />
        ))}
      </svg>
      <ul className={styles.parts}>
        {parts.map(({ name, milliseconds }) => (
          <li key={name} className={styles.part}>
            <i className={styles[name]} /> {words.timing[name]} {formatQuantity(milliseconds, 'milliseconds')}
          </li>
        ))}
      </ul>
    </figure>
  )
}
